package clinic.telerehab.patient.episode;

import static clinic.telerehab.patient.Courses.active;
import static clinic.telerehab.patient.Courses.discharge;
import static clinic.telerehab.patient.Courses.hasMaintenanceProgram;
import static clinic.telerehab.patient.Courses.maintenanceOf;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.Courses.step;
import static clinic.telerehab.patient.Courses.versionOf;
import static clinic.telerehab.patient.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People;
import clinic.telerehab.patient.People.Login;
import clinic.telerehab.patient.People.Practitioner;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class DischargeTest {
    private static final int HANGS_UP = 0;

    @Inject
    CircuitBreakerMaintenance breakers;

    private Course course;
    private Login lead;

    @BeforeEach
    void start() {
        course = active();
        lead = course.lead().login();
    }

    @AfterEach
    void closeTheBreaker() {
        breakers.resetAll();
    }

    private ValidatableResponse tryIt() {
        return step(lead, course.episode(), "discharge", discharge(2));
    }

    private int timesAsked() {
        return TestPeer.timesAsked("program", maintenanceOf(course.episode()));
    }

    @Test
    void endsTreatmentWhenAMaintenanceProgramRuns() {
        hasMaintenanceProgram(course.episode(), true);

        tryIt().statusCode(200).body("status", equalTo("MAINTENANCE")).body("dischargedAt", notNullValue());

        assertThat(timesAsked()).isEqualTo(1);
    }

    @Test
    void isBlockedWithoutAMaintenanceProgram_B_DIS_01() {
        hasMaintenanceProgram(course.episode(), false);

        tryIt().statusCode(422)
                .body("code", equalTo("discharge-not-ready"))
                .body("blocks", contains("B-DIS-01"))
                .body("missing", contains("MAINTENANCE_PROGRAM"));

        as(lead).get("/episodes/{id}", course.episode()).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void isBlockedWithoutAnOutcomeSetOrAReasonForNone_B_DIS_01() {
        hasMaintenanceProgram(course.episode(), true);

        step(lead, course.episode(), "discharge", "{\"nprsBack\": 0}")
                .statusCode(422)
                .body("blocks", contains("B-DIS-01"))
                .body("missing", contains("DISCHARGE_OUTCOME_SET"));
    }

    @Test
    void needsNoReasonOnceTheOutcomeSetIsRecorded() {
        hasMaintenanceProgram(course.episode(), true);
        TestPostgres.execute(
                "patient_test",
                "update episode set discharge_set_recorded_at = now() where id = '%s'".formatted(course.episode()));

        step(lead, course.episode(), "discharge", "{\"nprsBack\": 0}").statusCode(200);
    }

    @ParameterizedTest(name = "answers {0} after {1} ms")
    @CsvSource({"500, 0", "503, 0", "401, 0", "404, 0", "200, 1500", HANGS_UP + ", 0"})
    void isRefusedForNowWhenItCanNotBeAsked(int status, long afterMillis) {
        TestPeer.answer("program", maintenanceOf(course.episode()), status, "{\"active\": true}", afterMillis);

        tryIt().statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("discharge-check-unavailable"));

        assertThat(timesAsked()).isEqualTo(2);
        as(lead).get("/episodes/{id}", course.episode()).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void stopsAskingAPeerThatKeepsFailing() {
        TestPeer.answer("program", maintenanceOf(course.episode()), 500, "{}", 0);
        for (int n = 0; n < 10; n++) {
            tryIt().statusCode(503);
        }
        int askedBefore = timesAsked();

        tryIt().statusCode(503).body("code", equalTo("discharge-check-unavailable"));

        assertThat(timesAsked()).isEqualTo(askedBefore);
    }

    @Test
    void isNotEvenAskedForWhatIsNotTreated() {
        var intake = opened();

        step(intake.lead().login(), intake.episode(), "discharge", discharge(2))
                .statusCode(409)
                .body("code", equalTo("episode-state-conflict"));
    }

    @Test
    void isNotForWhoOnlyCovers() {
        hasMaintenanceProgram(course.episode(), true);
        var cover = People.physiotherapist(course.clinic());
        join(cover, "COVER", Instant.now().plus(Duration.ofDays(5)).toString());

        step(cover.login(), course.episode(), "discharge", discharge(2))
                .statusCode(403)
                .body("code", equalTo("team-role-not-sufficient"));
    }

    @Test
    void isNotForAnAssistant() {
        hasMaintenanceProgram(course.episode(), true);
        var assistant = People.assistant(course.clinic());
        join(People.physiotherapist(course.clinic()), "SUPERVISOR", null);
        join(assistant, "MEMBER", null);

        step(assistant.login(), course.episode(), "discharge", discharge(2)).statusCode(403);
    }

    @Test
    void letsExactlyOneOfTwoIn() {
        hasMaintenanceProgram(course.episode(), true);
        int seen = versionOf(course.episode());

        List<Integer> outcomes = Race.between(
                () -> step(lead, course.episode(), seen, "discharge", discharge(2))
                        .extract()
                        .statusCode(),
                () -> step(lead, course.episode(), seen, "discharge", discharge(2))
                        .extract()
                        .statusCode());

        assertThat(outcomes).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409 || status == 412);
    }

    private void join(Practitioner who, String role, @Nullable String until) {
        People.join(course.clinic().admin().login(), course.patient(), People.newId(), who, role, until)
                .statusCode(201);
    }
}
