package clinic.telerehab.patient.careteam;

import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.physiotherapist;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

public class CareTeamCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        Map<String, Function<RequestSpecification, Response>> calls = new HashMap<>();
        calls.put("listCareTeam", by -> by.get("/patients/{p}/care-team", cast.patient()));
        calls.put(
                "joinCareTeam",
                by -> by.body(People.membership(physiotherapist(cast.clinic()), "MEMBER", null))
                        .put("/patients/{p}/care-team/{id}", cast.patient(), newId()));
        calls.put(
                "changeCareTeamMembership",
                by -> seen(by).body("{\"role\": \"SUPERVISOR\"}")
                        .patch("/patients/{p}/care-team/{id}", cast.patient(), cast.newMember()));
        calls.put(
                "endCareTeamMembership",
                by -> seen(by).post("/patients/{p}/care-team/{id}/end", cast.patient(), cast.newMember()));
        addTransfers(cast, calls);
        return calls;
    }

    private static void addTransfers(CareTeamCast cast, Map<String, Function<RequestSpecification, Response>> calls) {
        calls.put("listTransfers", by -> by.get("/patients/{p}/care-team/transfers", cast.patient()));
        calls.put("listOwnTransfers", by -> by.get("/me/care-team-transfers"));
        calls.put(
                "offerTransfer",
                by -> by.body(People.offer(physiotherapist(cast.clinic())))
                        .put("/patients/{p}/care-team/transfers/{id}", cast.patient(), newId()));
        for (String verb : new String[] {"accept", "decline", "withdraw"}) {
            calls.put(
                    verb + "Transfer",
                    by -> seen(by).post("/patients/{p}/care-team/transfers/{id}/" + verb, (Object[]) cast.newOffer()));
        }
    }

    private static RequestSpecification seen(RequestSpecification by) {
        return by.header("If-Match", "\"0\"");
    }
}
