package clinic.telerehab.patient.enrolment;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

public class EnrolmentCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        Map<String, Function<RequestSpecification, Response>> calls = new HashMap<>();
        calls.put("listPatients", by -> by.get("/patients?query=Ada&status=ACTIVE"));
        calls.put(
                "registerPatient",
                by -> by.body(People.registration(cast.clinic().id(), "M-" + newId()))
                        .put("/patients/{id}", newId()));
        calls.put(
                "importPatients",
                by -> by.contentType("text/csv; charset=utf-8")
                        .queryParam("clinicId", cast.clinic().id())
                        .body("recordNumber\n".getBytes(StandardCharsets.UTF_8))
                        .post("/patients/import"));
        calls.put("getPatient", by -> by.get("/patients/{id}", cast.patient()));
        // A version that nobody has seen yet: who may change is refused for that alone.
        calls.put(
                "changePatient",
                by -> by.header("If-Match", "\"999\"")
                        .body("{\"phone\": \"030 1\"}")
                        .patch("/patients/{id}", cast.patient()));
        calls.put("suspendPatient", by -> unseen(by).put("/patients/{id}/suspension", cast.patient()));
        calls.put("reactivatePatient", by -> unseen(by).delete("/patients/{id}/suspension", cast.patient()));
        calls.put("archivePatient", by -> unseen(by).post("/patients/{id}/archive", cast.patient()));
        calls.put("invitePatient", by -> by.put("/patients/{p}/invitations/{id}", cast.patient(), newId()));
        calls.put("listInvitations", by -> by.get("/patients/{p}/invitations", cast.patient()));
        calls.put("revokeInvitation", by -> by.delete("/patients/{p}/invitations/{id}", invited(cast)));
        calls.put("redeemInvitation", by -> by.body("{\"code\": \"0000\"}").post("/me/link"));
        return calls;
    }

    private static RequestSpecification unseen(RequestSpecification by) {
        return by.header("If-Match", "\"999\"");
    }

    /// Another patient of the clinic, to whom nobody of the cast is related, and their invitation.
    private static Object[] invited(CareTeamCast cast) {
        UUID patient = People.patient(cast.clinic());
        UUID invitation = newId();
        People.as(cast.clinic().admin().login())
                .put("/patients/{p}/invitations/{id}", patient, invitation)
                .then()
                .statusCode(201);
        return new Object[] {patient, invitation};
    }
}
