package clinic.telerehab.patient.assessment;

import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;
import static clinic.telerehab.patient.assessment.Forms.pain;
import static clinic.telerehab.patient.assessment.Forms.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.patient.Courses;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PatientServiceTest
class AssessmentRequestResourceTest {
    @Inject
    MovableClock clock;

    private Course course;
    private Login lead;

    @BeforeEach
    void open() {
        course = Courses.opened();
        lead = course.lead().login();
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void asksForTheBaselineOnceAnEpisodeIsOpen() {
        list(lead)
                .body(
                        "items.instrument",
                        containsInAnyOrder(
                                "NPRS_BACK", "NPRS_LEG", "PSFS", "RMDQ24", "SBST9", "TSK11", "PHQ2", "GAD2", "EVS"))
                .body("items.state", everyItem(equalTo("PENDING")))
                .body("items.occasion", everyItem(equalTo("BASELINE")))
                .body("items.scheduled", everyItem(equalTo(true)));
    }

    @Test
    void tellsThePatientWhatTheyCanFillIn() {
        as(course.self())
                .get("/me/assessment-requests")
                .then()
                .statusCode(200)
                .body("items", hasSize(9))
                .body(
                        "items.findAll { it.canSelfAdminister }.instrument",
                        containsInAnyOrder("NPRS_BACK", "NPRS_LEG", "PSFS", "EVS"));
    }

    @Test
    void isDoneOnceItIsAnswered() {
        var id = newId();

        record(course.self(), course.episode(), id, pain("SELF", "BASELINE", 5)).statusCode(201);

        list(lead)
                .body("items.find { it.instrument == 'NPRS_BACK' }.state", equalTo("DONE"))
                .body("items.find { it.instrument == 'NPRS_BACK' }.assessmentId", equalTo(id.toString()));
        as(course.self()).get("/me/assessment-requests").then().body("items", hasSize(8));
    }

    @Test
    void staysOpenForAnAnswerOfAnotherOccasion() {
        record(course.self(), course.episode(), newId(), pain("SELF", "ADHOC", 5))
                .statusCode(201);

        list(lead).body("items.state", everyItem(equalTo("PENDING")));
    }

    @Test
    void isOpenAgainOnceTheAnswerIsRetracted() {
        var id = newId();
        record(lead, course.episode(), id, pain("CLINICIAN", "BASELINE", 5)).statusCode(201);

        Forms.retract(lead, id, 0).statusCode(200);

        list(lead).body("items.state", everyItem(equalTo("PENDING")));
    }

    @Test
    void isAnsweredByOneOfTwoAnswersAtOnce() {
        List<Integer> answers = Race.between(
                () -> record(lead, course.episode(), newId(), pain("CLINICIAN", "BASELINE", 5))
                        .extract()
                        .statusCode(),
                () -> record(lead, course.episode(), newId(), pain("CLINICIAN", "BASELINE", 6))
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactly(201, 201);
        list(lead).body("items.findAll { it.state == 'DONE' }", hasSize(1));
    }

    @Test
    void expiresByItself() {
        clock.moveTo(Duration.ofDays(15));

        list(lead).body("items.state", everyItem(equalTo("EXPIRED")));
        as(course.self()).get("/me/assessment-requests").then().body("items", empty());
    }

    @Test
    void isAskedByAClinicianOnce() {
        var id = newId();
        String request = request("CONFIDENCE", "ADHOC", -1, 3);

        ask(id, request).statusCode(201).body("state", equalTo("PENDING")).body("scheduled", equalTo(false));

        ask(id, request).statusCode(200);
        ask(id, request("EFFORT", "ADHOC", -1, 3)).statusCode(409).body("code", equalTo("id-already-used"));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, ADHOC, 0, 3, 422, instrument-unknown",
        "EFFORT, LATER, 0, 3, 422, validation-failed",
        "EFFORT, ADHOC, 3, 3, 422, assessment-window-not-valid",
        "EFFORT, ADHOC, 3, 1, 422, assessment-window-not-valid",
        "EFFORT, ADHOC, -3, -1, 422, assessment-window-not-valid"
    })
    void refusesWhatNobodyCanAnswer(String instrument, String occasion, int from, int until, int status, String code) {
        ask(newId(), request(instrument, occasion, from, until))
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void listsInPages() {
        String next = as(lead).get("/episodes/{e}/assessment-requests?limit=5", course.episode())
                .then()
                .body("items", hasSize(5))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        as(lead).get("/episodes/{e}/assessment-requests?limit=5&cursor={c}", course.episode(), next)
                .then()
                .body("items", hasSize(4));
    }

    private ValidatableResponse list(Login by) {
        return as(by).get("/episodes/{e}/assessment-requests", course.episode())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse ask(UUID id, String request) {
        return as(lead).body(request)
                .put("/episodes/{e}/assessment-requests/{id}", course.episode(), id)
                .then();
    }

    static String request(String instrument, String occasion, int fromDays, int untilDays) {
        Instant now = Instant.now();
        return """
                {"instrument": "%s", "occasion": "%s", "dueFrom": "%s", "dueUntil": "%s"}
                """.formatted(
                instrument, occasion, now.plus(Duration.ofDays(fromDays)), now.plus(Duration.ofDays(untilDays)));
    }
}
