package clinic.telerehab.patient.breakglass;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class BreakGlassCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                // A patient of their own each, since a second grant for the same one is refused.
                "breakGlass",
                        by -> by.body(People.emergency())
                                .put("/patients/{p}/access-grants/{id}", People.patient(cast.clinic()), newId()),
                "listAccessGrants", by -> by.get("/access-grants"),
                "reviewAccessGrant",
                        by -> by.header("If-Match", "\"0\"")
                                .body("{\"outcome\": \"JUSTIFIED\", \"note\": \"They called us.\"}")
                                .post("/access-grants/{id}/review", cast.newGrant()));
    }
}
