package clinic.telerehab.program.adherence;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.FeatureCalls;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

/// Valid requests of the operations on how a program goes.
public final class AdherenceCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast, Running running) {
        return Map.of(
                "getAdherence", by -> by.get("/programs/{id}/adherence", running.id()),
                "getSymptoms", by -> by.get("/programs/{id}/symptoms", running.id()),
                "getDose", by -> by.get("/programs/{id}/dose?groupBy=muscle", running.id()),
                "getMonitoringDays",
                        by -> by.basePath("/api/program")
                                .get(
                                        "/internal/patients/{id}/monitoring-days?from=2026-01-01&to=2026-01-30",
                                        cast.patient()));
    }
}
