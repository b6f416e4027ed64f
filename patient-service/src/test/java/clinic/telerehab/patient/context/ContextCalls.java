package clinic.telerehab.patient.context;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class ContextCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "getClinicalContext",
                by -> by.basePath("/api/patient").get("/internal/patients/{id}/clinical-context", cast.patient()));
    }
}
