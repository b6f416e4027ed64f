package clinic.telerehab.patient.practitioner;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class PractitionerCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listPractitioners",
                by -> by.get("/practitioners?clinicId={c}", cast.clinic().id()),
                "getPractitioner",
                by -> by.get("/practitioners/{id}", cast.clinic().admin().id()),
                "changePractitioner",
                by -> by.header("If-Match", "\"0\"")
                        .body("{\"active\": false}")
                        .patch(
                                "/practitioners/{id}",
                                People.physiotherapist(cast.clinic()).id()),
                "registerPractitioner",
                by -> by.body(People.practitioner(cast.clinic().id(), newId().toString(), "OTHER", null))
                        .put("/practitioners/{id}", newId()),
                "invitePractitioner",
                by -> by.put(
                        "/practitioners/{p}/invitations/{id}",
                        Newcomer.at(cast.clinic()).id(),
                        newId()),
                "listPractitionerInvitations",
                by -> by.get(
                        "/practitioners/{p}/invitations", cast.clinic().admin().id()),
                "revokePractitionerInvitation",
                by -> by.delete("/practitioners/{p}/invitations/{id}", invited(cast)));
    }

    private static Object[] invited(CareTeamCast cast) {
        Newcomer newcomer = Newcomer.at(cast.clinic());
        UUID invitation = newId();
        newcomer.invite(invitation).statusCode(201);
        return new Object[] {newcomer.id(), invitation};
    }
}
