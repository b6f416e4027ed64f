package clinic.telerehab.patient.enrolment;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class EnrolmentCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "listPatients", by -> by.get("/patients"),
                "registerPatient",
                        by -> by.body(People.registration(cast.clinic().id(), "M-" + newId()))
                                .put("/patients/{id}", newId()),
                "getPatient", by -> by.get("/patients/{id}", cast.patient()),
                "invitePatient", by -> by.put("/patients/{p}/invitations/{id}", cast.patient(), newId()),
                "redeemInvitation", by -> by.body("{\"code\": \"0000\"}").post("/me/link"));
    }
}
