package clinic.telerehab.patient.careteam;

import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.physiotherapist;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class CareTeamCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listCareTeam", by -> by.get("/patients/{p}/care-team", cast.patient()),
                "joinCareTeam",
                        by -> by.body(People.membership(physiotherapist(cast.clinic()), "MEMBER", null))
                                .put("/patients/{p}/care-team/{id}", cast.patient(), newId()),
                "endCareTeamMembership",
                        by -> by.header("If-Match", "\"0\"")
                                .post("/patients/{p}/care-team/{id}/end", cast.patient(), cast.newMember()));
    }
}
