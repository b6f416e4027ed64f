package clinic.telerehab.patient.clinic;

import static clinic.telerehab.patient.People.newId;

import clinic.telerehab.patient.CareTeamCast;
import clinic.telerehab.patient.FeatureCalls;
import clinic.telerehab.patient.People;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

public class ClinicCalls implements FeatureCalls {
    @Override
    public Map<String, Function<RequestSpecification, Response>> about(CareTeamCast cast) {
        return Map.of(
                "openClinic", by -> by.body(People.clinicSettings("Westside")).put("/clinics/{id}", newId()),
                "getClinic", by -> by.get("/clinics/{id}", cast.clinic().id()),
                "changeClinic",
                        by -> by.header("If-Match", "\"1\"")
                                .body("{\"name\": \"Northside\"}")
                                .patch("/clinics/{id}", cast.clinic().id()));
    }
}
