package clinic.telerehab.patient.report;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class ReportCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of("getOutcomeReport", by -> by.get("/reports/outcomes"));
    }
}
