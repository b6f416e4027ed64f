package clinic.telerehab.patient.goal;

import static clinic.telerehab.patient.Courses.closeAll;
import static clinic.telerehab.patient.Courses.opened;
import static clinic.telerehab.patient.People.as;
import static clinic.telerehab.patient.People.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.patient.Courses.Course;
import clinic.telerehab.patient.PatientServiceTest;
import clinic.telerehab.patient.People.Login;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PatientServiceTest
class GoalResourceTest {
    private Course course;
    private Login lead;
    private Login self;
    private UUID goal;

    @BeforeEach
    void open() {
        course = opened();
        lead = course.lead().login();
        self = course.self();
        goal = newId();
    }

    private ValidatableResponse set(Login as, String body) {
        return as(as).body(body)
                .put("/episodes/{e}/goals/{id}", course.episode(), goal)
                .then();
    }

    private ValidatableResponse change(Login as, int seen, String body) {
        return as(as).header("If-Match", "\"" + seen + "\"")
                .body(body)
                .patch("/goals/{id}", goal)
                .then();
    }

    private static String to(String status) {
        return "{\"status\": \"%s\"}".formatted(status);
    }

    @Test
    void isAgreedOnWhenAClinicianSetsIt() {
        set(lead, GoalCalls.GOAL)
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("latest", equalTo(3))
                .body("target.value", equalTo(8));

        as(self).get("/episodes/{e}/goals", course.episode())
                .then()
                .statusCode(200)
                .body("items.id", contains(goal.toString()));
    }

    @Test
    void isAProposalWhenThePatientSetsIt() {
        set(self, GoalCalls.GOAL).statusCode(201).body("status", equalTo("PROPOSED"));

        change(lead, 0, to("ACTIVE")).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void isSetOnceHoweverOftenSent() {
        set(lead, GoalCalls.GOAL).statusCode(201);

        set(lead, GoalCalls.GOAL).statusCode(200);
    }

    @Test
    void letsThePatientSayHowFarTheyAre() {
        set(lead, GoalCalls.GOAL).statusCode(201);

        change(self, 0, "{\"latest\": 6}").statusCode(200).body("latest", equalTo(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\": \"ACHIEVED\"}", "{\"text\": \"something else\"}"})
    void keepsWhatWasAgreedOnOutOfThePatientsHands(String body) {
        set(lead, GoalCalls.GOAL).statusCode(201);

        change(self, 0, body).statusCode(403).body("code", equalTo("goal-needs-clinician"));
    }

    @Test
    void letsThePatientRewordAProposal() {
        set(self, GoalCalls.GOAL).statusCode(201);

        change(self, 0, "{\"text\": \"carry my grandchild\"}").statusCode(200);
    }

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({
        "PROPOSED, ACTIVE, 200",
        "PROPOSED, CANCELLED, 200",
        "PROPOSED, ACHIEVED, 409",
        "PROPOSED, NOT_ACHIEVED, 409",
        "ACTIVE, ACHIEVED, 200",
        "ACTIVE, NOT_ACHIEVED, 200",
        "ACTIVE, CANCELLED, 200",
        "ACTIVE, PROPOSED, 409"
    })
    void takesTheStepsOfItsStates(String from, String to, int status) {
        set(from.equals("PROPOSED") ? self : lead, GoalCalls.GOAL).statusCode(201);

        change(lead, 0, to(to)).statusCode(status);
    }

    @Test
    void changesNoMoreOnceDecided() {
        set(lead, GoalCalls.GOAL).statusCode(201);
        change(lead, 0, to("ACHIEVED")).statusCode(200);

        change(lead, 1, "{\"latest\": 9}").statusCode(409).body("code", equalTo("goal-state-conflict"));
    }

    @Test
    void letsExactlyOneOfTwoRacingDecisionsIn() {
        set(lead, GoalCalls.GOAL).statusCode(201);

        List<Integer> outcomes = Race.between(
                () -> change(lead, 0, to("ACHIEVED")).extract().statusCode(),
                () -> change(lead, 0, to("CANCELLED")).extract().statusCode());

        assertThat(outcomes).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void refusesAnActivityOffItsScale() {
        set(lead, GoalCalls.GOAL.replace("\"baseline\": 3", "\"baseline\": 11"))
                .statusCode(422)
                .body("code", equalTo("goal-off-scale"));
    }

    @Test
    void measuresOtherGoalsInTheirOwnUnit() {
        set(lead, """
                {"kind": "SMART", "text": "walk without a pause", "baseline": 10,
                 "target": {"value": 45, "unit": "minutes"}}
                """).statusCode(201).body("target.unit", equalTo("minutes"));
    }

    @Test
    void needsTheVersionSeen() {
        set(lead, GoalCalls.GOAL).statusCode(201);

        as(lead).body("{\"latest\": 6}").patch("/goals/{id}", goal).then().statusCode(428);
    }

    @Test
    void isNotSetInAnEpisodeThatHasEnded() {
        closeAll(course.patient());

        set(lead, GoalCalls.GOAL).statusCode(409).body("code", equalTo("episode-ended"));
    }
}
