package clinic.telerehab.patient.context;

import static clinic.telerehab.patient.Courses.active;
import static clinic.telerehab.patient.Courses.answers;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.Courses.save;
import static clinic.telerehab.patient.People.anonymous;
import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.clinic;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.People.patient;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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
                .body("thresholds.painSpikeFrom", equalTo(8));
    }

    @Test
    void tellsTheLatestFearScoresOfTheOpenEpisode() {
        var course = active();
        measured(course, "TSK11", "{\"TOTAL\": 40}", 9);
        measured(course, "TSK11", "{\"TOTAL\": 22}", 2);
        measured(course, "FABQ", "{\"PA\": 16, \"W\": 20}", 2);
        UUID mistaken = measured(course, "TSK17", "{\"TOTAL\": 60}", 1);
        as(course.lead().login())
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Wrong patient\"}")
                .post("/assessments/{id}/retract", mistaken)
                .then()
                .statusCode(200);

        ask(PROGRAM_SERVICE, course.patient())
                .statusCode(200)
                .body("fearScores", equalTo(Map.of("TSK11", 22, "FABQ_PA", 16)));
    }

    @Test
    void tellsThePsychosocialPartOfTheStarTTool() {
        var course = active();
        measured(course, "SBST9", "{\"TOTAL\": 5, \"PSYCH\": 2}", 1);

        ask(PROGRAM_SERVICE, course.patient()).body("fearScores", equalTo(Map.of("SBST9_PSYCH", 2)));
    }

    @Test
    void tellsTheFiguresThatTheClinicHasSet() {
        var course = opened();
        as(course.clinic().admin().login())
                .header("If-Match", "\"0\"")
                .body("{\"thresholds\": {\"painSpikeFrom\": 7}}")
                .patch("/clinics/{id}", course.clinic().id())
                .then()
                .statusCode(200);

        ask(PROGRAM_SERVICE, course.patient())
                .body("thresholds.painSpikeFrom", equalTo(7))
                .body("thresholds.painSpikeRise", equalTo(4));
    }

    @Test
    void tellsWhatTheRecordRulesOut() {
        var course = active();
        String version = as(course.lead().login())
                .get("/patients/{id}", course.patient())
                .header("ETag");
        as(course.lead().login())
                .header("If-Match", version)
                .body("{\"contraindicationTags\": [\"EPILEPSY\"]}")
                .patch("/patients/{id}", course.patient())
                .then()
                .statusCode(200);

        ask(PROGRAM_SERVICE, course.patient()).body("contraindicationTags", hasItem("EPILEPSY"));
    }

    @CanIgnoreReturnValue
    private static UUID measured(Course course, String instrument, String totals, int daysAgo) {
        UUID id = newId();
        as(course.lead().login())
                .body("""
                        {"instrument": "%s", "mode": "PAPER_TOTAL", "occasion": "INTERIM", "totals": %s, "takenAt": "%s"}
                        """.formatted(instrument, totals, Instant.now().minus(daysAgo, ChronoUnit.DAYS)))
                .put("/episodes/{e}/assessments/{id}", course.episode(), id)
                .then()
                .statusCode(201);
        return id;
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
