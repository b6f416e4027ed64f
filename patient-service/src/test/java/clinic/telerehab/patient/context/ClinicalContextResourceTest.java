package clinic.telerehab.patient.context;

import static clinic.telerehab.patient.Courses.active;
import static clinic.telerehab.patient.Courses.answers;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.Courses.save;
import static clinic.telerehab.patient.People.anonymous;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.patient.PatientServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class ClinicalContextResourceTest {
    private static final String PROGRAM_SERVICE = TestTokens.service("program-service", "patient-service");

    private static ValidatableResponse ask(String token, UUID patient) {
        return anonymous()
                .auth()
                .oauth2(token)
                .basePath("/api/patient")
                .get("/internal/patients/{id}/clinical-context", patient)
                .then();
    }

    @Test
    void tellsHowCareStands() {
        var course = active();

        ask(PROGRAM_SERVICE, course.patient())
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("timezone", equalTo("Europe/Berlin"))
                .body("clinicId", equalTo(course.clinic().id().toString()))
                .body("episode.id", equalTo(course.episode().toString()))
                .body("episode.status", equalTo("ACTIVE"))
                .body("episode.chronicity", equalTo("CHRONIC"))
                .body("screening.outcome", equalTo("CLEAR"))
                .body("screening.settled", equalTo(true))
                .body("consents", contains("TELEREHAB"))
                .body("fearScores", nullValue())
                .body("thresholds", nullValue());
    }

    @Test
    void tellsThatAClinicianHasToLookFirst() {
        var course = opened();
        save(course.self(), course.episode(), null, answers("RF06")).statusCode(201);

        ask(PROGRAM_SERVICE, course.patient())
                .body("episode.status", equalTo("BLOCKED"))
                .body("screening.outcome", equalTo("URGENT"))
                .body("screening.settled", equalTo(false));
    }

    @Test
    void knowsAPatientWithoutAnEpisode() {
        ask(PROGRAM_SERVICE, patient(clinic()))
                .statusCode(200)
                .body("episode", nullValue())
                .body("screening", nullValue())
                .body("contraindicationTags", empty())
                .body("consents", empty());
    }

    @Test
    void knowsNobodyElse() {
        ask(PROGRAM_SERVICE, newId()).statusCode(404);
    }

    @Test
    void refusesEveryOtherService() {
        ask(TestTokens.service("messaging-service", "patient-service"), newId()).statusCode(403);
    }
}
