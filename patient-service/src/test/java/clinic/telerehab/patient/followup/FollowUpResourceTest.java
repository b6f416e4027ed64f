package clinic.telerehab.patient.followup;

import static clinic.telerehab.patient.Courses.inMaintenance;
import static clinic.telerehab.patient.Courses.step;
import static clinic.telerehab.patient.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.episode.EpisodeFeed;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PatientServiceTest
class FollowUpResourceTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration A_MONTH = Duration.ofDays(32);
    private static final String WELL = """
            {"nprsBack": 1, "nprsLeg": 0, "activityLimiting": false, "exercisingPerWeek": 3, "painFreeDays": 20}
            """;

    @Inject
    MovableClock clock;

    private Course course;

    @BeforeEach
    void discharge() {
        course = inMaintenance(1);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    private List<String> states() {
        return states(course);
    }

    private static List<String> states(Course course) {
        return as(course.self())
                .get("/episodes/{e}/follow-ups", course.episode())
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private String first() {
        return as(course.self())
                .get("/episodes/{e}/follow-ups", course.episode())
                .then()
                .extract()
                .path("[0].id");
    }

    private ValidatableResponse answer(int seen, String body) {
        return as(course.self())
                .header("If-Match", "\"" + seen + "\"")
                .body(body)
                .post("/follow-ups/{id}/answers", first())
                .then();
    }

    private void waitForTheFirst(String state) {
        await().atMost(SOON).until(() -> states().getFirst().equals(state));
    }

    @Test
    void isPlannedAtTheMonthsOfTheClinic() {
        var other = Courses.active();
        as(other.clinic().admin().login())
                .header("If-Match", "\"0\"")
                .body("{\"followUpMonths\": [2, 9]}")
                .patch("/clinics/{id}", other.clinic().id())
                .then()
                .statusCode(200);

        Courses.hasMaintenanceProgram(other.episode(), true);
        step(other.lead().login(), other.episode(), "discharge", Courses.discharge(1))
                .statusCode(200);

        as(other.self()).get("/episodes/{e}/follow-ups", other.episode()).then().body("monthsAfter", contains(2, 9));
        assertThat(TestPostgres.strings(
                        "patient_test",
                        "select distinct occasion from assessment_request where episode_id = '%s' and state = 'PENDING'"
                                .formatted(other.episode())))
                .containsExactlyInAnyOrder("FOLLOW_UP_2", "FOLLOW_UP_9");
    }

    @Test
    void isPlannedWithTheDischarge() {
        as(course.lead().login())
                .get("/episodes/{e}/follow-ups", course.episode())
                .then()
                .statusCode(200)
                .body("monthsAfter", contains(1, 3, 6, 12))
                .body("state", contains("PENDING", "PENDING", "PENDING", "PENDING"));
    }

    @Test
    void takesNoAnswersBeforeItIsDue() {
        answer(0, WELL).statusCode(409).body("code", equalTo("follow-up-not-open"));
    }

    @Test
    void opensWhenDueAndTakesAnswers() {
        clock.moveTo(A_MONTH);
        waitForTheFirst("OPEN");

        answer(1, WELL).statusCode(200).body("state", equalTo("ANSWERED")).body("verdict", equalTo("STABLE"));

        assertThat(EpisodeFeed.alerts(course.patient())).isEmpty();
        assertThat(states()).containsExactly("ANSWERED", "PENDING", "PENDING", "PENDING");
    }

    @Test
    void alertsAboutASuspectedRelapse() {
        clock.moveTo(A_MONTH);
        waitForTheFirst("OPEN");

        answer(1, "{\"nprsBack\": 4, \"activityLimiting\": true, \"painFreeDays\": 30}")
                .statusCode(200)
                .body("verdict", equalTo("RELAPSE_SUSPECTED"));

        assertThat(EpisodeFeed.alerts(course.patient()))
                .singleElement()
                .asString()
                .contains("A-RELAPSE", "HIGH", "\"nprsBack\":4");
    }

    @Test
    void alertsAboutAFlare() {
        clock.moveTo(A_MONTH);
        waitForTheFirst("OPEN");

        answer(1, "{\"nprsBack\": 3}").statusCode(200).body("verdict", equalTo("FLARE"));

        assertThat(EpisodeFeed.alerts(course.patient()))
                .singleElement()
                .asString()
                .contains("A-FLARE", "MEDIUM");
    }

    @Test
    void isMissedAFortnightLateWithAnAlert() {
        clock.moveTo(A_MONTH);
        waitForTheFirst("OPEN");
        clock.moveTo(A_MONTH.plusDays(14));

        waitForTheFirst("MISSED");

        assertThat(EpisodeFeed.alerts(course.patient()))
                .singleElement()
                .asString()
                .contains("A-FOLLOWUP-MISSED", "LOW");
        answer(2, WELL).statusCode(409);
    }

    @Test
    void passesOverWhatAnotherReplicaHolds() throws SQLException {
        String held = first();
        Course other = inMaintenance(1);
        try (var replica = TestPostgres.superuser("patient_test");
                var statement = replica.createStatement()) {
            replica.setAutoCommit(false);
            statement.execute("select 1 from follow_up where id = '%s' for update".formatted(held));
            clock.moveTo(A_MONTH);

            await().atMost(SOON).until(() -> states(other).getFirst().equals("OPEN"));

            assertThat(states()).startsWith("PENDING");
            replica.rollback();
        }
        waitForTheFirst("OPEN");
    }

    @Test
    void isDroppedWhenTheEpisodeEnds() {
        step(course.lead().login(), course.episode(), "close", "{\"reason\": \"MOVED\"}")
                .statusCode(200);

        assertThat(states()).containsOnly("CANCELLED");
    }

    @Test
    void letsExactlyOneOfTwoRacingAnswersIn() {
        clock.moveTo(A_MONTH);
        waitForTheFirst("OPEN");

        List<Integer> outcomes = Race.between(
                () -> answer(1, WELL).extract().statusCode(),
                () -> answer(1, WELL).extract().statusCode());

        assertThat(outcomes).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409 || status == 412);
    }

    @Test
    void refusesPainThatIsNoNumberFromZeroToTen() {
        answer(0, "{\"nprsBack\": 11}").statusCode(422);
    }

    @Test
    void needsTheVersionSeen() {
        as(course.self())
                .body(WELL)
                .post("/follow-ups/{id}/answers", first())
                .then()
                .statusCode(428);
    }
}
