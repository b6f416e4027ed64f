package clinic.telerehab.program.report;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.FeatureCalls;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

/// Valid requests of the report.
public final class ReportCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast, Running running) {
        return Map.of("getAdherenceReport", by -> by.get("/reports/adherence"));
    }
}
