package clinic.telerehab.patient.accesslog;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class AccessLogCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listOwnAccessLog", by -> by.get("/me/access-log"),
                "searchAudit", by -> by.get("/audit?patientId={p}", cast.patient()));
    }
}
