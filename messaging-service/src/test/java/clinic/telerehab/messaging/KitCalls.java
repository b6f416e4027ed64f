package clinic.telerehab.messaging;

import clinic.telerehab.kit.fixture.FedCast;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

/// The operations that every service has, and the stream.
class KitCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast) {
        return Map.of(
                // A stream does not end by itself, so whoever may open one is told here that the id is none.
                "streamEvents", by -> by.header("Last-Event-ID", "none").get("/events"),
                "verifyAudit", by -> by.get("/audit/verification"),
                "listFeeds", by -> by.get("/ops/feeds"),
                "replayFeed", by -> by.post("/ops/feeds/patient/replay"),
                "readFeed", by -> by.basePath("/api/messaging").get("/internal/feed"),
                "exportRecord",
                        by -> by.basePath("/api/messaging").get("/internal/patients/{id}/export", cast.patient()),
                // Its owner has not told that it is erased, so whoever may is refused for that alone.
                "eraseRecord",
                        by -> by.basePath("/api/messaging").post("/internal/patients/{id}/erasure", cast.patient()));
    }
}
