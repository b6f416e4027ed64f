package clinic.telerehab.program.education;

import static clinic.telerehab.program.Requests.by;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.FeatureCalls;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class EducationCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(FedCast cast, Running running) {
        by(cast.token("lead"))
                .put("/patients/{p}/education/EDU-FORM", cast.patient())
                .then()
                .statusCode(201);
        return Map.of(
                "listMyEducation", by -> by.get("/me/education"),
                "acknowledgeEducation", by -> by.post("/me/education/EDU-FORM/ack"),
                "listPatientEducation", by -> by.get("/patients/{p}/education", cast.patient()),
                "assignEducation", by -> by.put("/patients/{p}/education/EDU-FORM", cast.patient()));
    }
}
