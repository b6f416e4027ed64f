package clinic.telerehab.patient.enrolment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.lead;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static clinic.telerehab.patient.People.physiotherapist;
import static clinic.telerehab.patient.People.registration;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Clinic;
import clinic.telerehab.patient.People.Login;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class PatientResourceTest {
    private Clinic clinic;
    private Login admin;

    @BeforeEach
    void open() {
        clinic = clinic();
        admin = clinic.admin().login();
    }

    @Test
    void answersARepeatedRegistrationWithThePresentState() {
        var id = newId();
        var request = registration(clinic.id(), "R-" + id);
        as(admin).body(request).put("/patients/{id}", id).then().statusCode(201).header("ETag", "\"0\"");

        as(admin).body(request).put("/patients/{id}", id).then().statusCode(200).body("status", equalTo("DRAFT"));
    }

    @Test
    void refusesOtherContentUnderAUsedId() {
        var id = patient(clinic);

        as(admin)
                .body(registration(clinic.id(), "OTHER"))
                .put("/patients/{id}", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("id-already-used"));
    }

    @Test
    void refusesATakenRecordNumber() {
        var taken = "R-" + patient(clinic);

        as(admin)
                .body(registration(clinic.id(), taken))
                .put("/patients/{id}", newId())
                .then()
                .statusCode(409)
                .body("code", equalTo("record-number-taken"));
    }

    @Test
    void refusesToRegisterAtAnotherClinic() {
        var other = clinic();

        as(admin)
                .body(registration(other.id(), "R-1"))
                .put("/patients/{id}", newId())
                .then()
                .statusCode(404);
    }

    @Test
    void namesEveryInvalidValue() {
        as(admin)
                .body("""
                        {"clinicId": "%s", "recordNumber": " ", "givenName": "", "familyName": "Example",
                         "birthDate": "2150-01-01", "email": "nobody", "locale": "german", "timezone": "Mars"}
                        """.formatted(clinic.id()))
                .put("/patients/{id}", newId())
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        contains("birthDate", "email", "givenName", "locale", "recordNumber", "timezone"));
    }

    @Test
    void listsOnlyTheCliniciansOwnPatients() {
        var physiotherapist = physiotherapist(clinic);
        var own = patient(clinic);
        lead(clinic, own, physiotherapist);
        var foreign = patient(clinic);

        as(physiotherapist.login()).get("/patients").then().statusCode(200).body("items.id", contains(own.toString()));
    }

    @Test
    void pagesThroughTheClinicsPatients() {
        var first = patient(clinic);
        var second = patient(clinic);
        String cursor = as(admin)
                .get("/patients?limit=1")
                .then()
                .body("items.id", contains(first.toString()))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        as(admin)
                .get("/patients?limit=1&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(second.toString()))
                .body("nextCursor", nullValue());
    }
}
