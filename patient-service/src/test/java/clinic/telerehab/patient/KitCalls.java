package clinic.telerehab.patient;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class KitCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "verifyAudit", by -> by.get("/audit/verification"),
                "listFeeds", by -> by.get("/ops/feeds"),
                "replayFeed", by -> by.post("/ops/feeds/program/replay"),
                "exportRecord", by -> by.basePath("/api/patient").get("/internal/patients/{id}/export", cast.patient()),
                "eraseRecord",
                        by -> by.basePath("/api/patient").post("/internal/patients/{id}/erasure", cast.patient()),
                "readFeed", by -> by.basePath("/api/patient").get("/internal/feed"));
    }
}
