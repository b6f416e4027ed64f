package clinic.telerehab.patient.instrument;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class InstrumentCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listInstruments", by -> by.get("/instruments"),
                "getInstrument", by -> by.get("/instruments/{code}", "NPRS_BACK"));
    }
}
