package clinic.telerehab.patient.account;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class AccountCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "getMe", by -> by.get("/me"),
                "getPreferences", by -> by.get("/me/preferences"),
                // A version that nobody has seen yet: who may change is refused for that alone.
                "changePreferences",
                        by -> by.header("If-Match", "\"999\"")
                                .body("{\"locale\": \"de\"}")
                                .patch("/me/preferences"));
    }
}
