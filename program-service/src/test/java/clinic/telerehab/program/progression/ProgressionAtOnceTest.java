package clinic.telerehab.program.progression;

import static clinic.telerehab.program.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.progression.Courses.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the progression does without asking, and what time does to what it asks.
@ProgramServiceTest
class ProgressionAtOnceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    private Courses course;

    @BeforeEach
    void begin() {
        course = Courses.begin(FedCast.meet("program"));
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void easesAtOnceWhatWasRed_PRG_REG_02_A_REGRESSED() {
        UUID session = course.log(Told.well(1).pain(7));

        var proposal = course.newest();
        assertThat(proposal.getString("status")).isEqualTo("AUTO_APPLIED");
        assertThat(proposal.getString("ruleId")).isEqualTo("PRG-REG-02");
        assertThat(proposal.getList("evidence")).containsExactly(session.toString());
        assertThat(course.item(course.bridge()).getInt("dose.reps")).isEqualTo(6);
        assertThat(course.revisions()).containsExactly("PROGRESSION system:progression - " + Courses.today());
        assertThat(course.alerts()).containsOnlyOnce("A-REGRESSED MEDIUM");
    }

    @Test
    void easesOnceForOneBadDay() {
        course.does(Told.well(2).pain(7));

        course.does(Told.well(1).reps(6));

        assertThat(course.revisions()).hasSize(1);
    }

    /// The step was decided for tomorrow; what is known of today ends it.
    @Test
    void easesWhatIsInForceAndTakesBackTheStepOfTomorrow_PRG_REG_02() {
        course.goesWell();
        course.decide("accept", course.openProposal(), 0, null).statusCode(200);

        course.does(Told.well(0).pain(7));

        assertThat(course.newest().getString("ruleId")).isEqualTo("PRG-REG-02");
        assertThat(course.repsOfTheBridge())
                .containsExactly("9 " + tomorrow(), "6 " + Courses.today(), "6 " + tomorrow());
    }

    @Test
    void keepsTheStepOfTomorrowWhenAnotherItemIsEased() {
        course.goesWell();
        course.decide("accept", course.openProposal(), 0, null).statusCode(200);

        course.walksWithPain(7);

        assertThat(course.newest().getString("ruleId")).isEqualTo("PRG-REG-02");
        assertThat(course.repsOfTheBridge())
                .containsExactly("9 " + tomorrow(), "8 " + Courses.today(), "9 " + tomorrow());
        assertThat(course.item(course.walk()).getInt("dose.minutes")).isLessThan(20);
    }

    @Test
    void takesAStepBackWhenTheMorningAfterWasBad_PRG_REG_01() {
        UUID last = course.goWell().getLast();
        course.decide("accept", course.openProposal(), 0, null).statusCode(200);
        clock.moveTo(Duration.ofDays(1));
        course.cast().patientIs("ACTIVE", "Europe/Berlin");

        course.tellsNextMorning(last, 5, 3);

        course.proposals().body("items.ruleId", contains("PRG-REST-01", "PRG-REG-01", "PRG-PROG-01"));
        assertThat(course.item(course.bridge()).getInt("dose.reps")).isEqualTo(8);
    }

    @Test
    void heedsAVerdictThatComesAfterAStepWasDecided_PRG_REG_05() {
        course.goesWell();
        course.decide("accept", course.openProposal(), 0, null).statusCode(200);

        course.judge("INCORRECT_STOP", newId(), Instant.now());

        Awaitility.await().atMost(SOON).until(() -> course.newest().getString("ruleId"), "PRG-REG-05"::equals);
    }

    private static LocalDate tomorrow() {
        return Courses.today().plusDays(1);
    }

    @Test
    void pausesAtOnceWhatHurtsTooMuch_PRG_STOP_03_A_STOP_REVIEW() {
        course.does(Told.well(1).pain(9));

        assertThat(course.item(course.bridge()).getBoolean("paused")).isTrue();
        assertThat(course.newest().getString("kind")).isEqualTo("STOP_AND_REVIEW");
        assertThat(course.alerts()).containsOnlyOnce("A-STOP-REVIEW HIGH");
        course.evaluate().body("items.exerciseCode", contains("WALK"));
    }

    @Test
    void easesAndProposesARestWhenPainMovesDownTheLeg_PRG_REST_01() {
        course.does(Told.well(1).leg(3));

        assertThat(course.item(course.bridge()).getInt("dose.reps")).isEqualTo(6);
        UUID rest = course.openProposal();
        course.decide("accept", rest, 0, null)
                .statusCode(200)
                .body("kind", equalTo("HOLD"))
                .body("ruleId", equalTo("PRG-REST-01"))
                .body("status", equalTo("ACCEPTED"));
        course.lead().get("/programs/{id}", course.program()).then().body("status", equalTo("ON_HOLD"));
    }

    @Test
    void makesNothingHarderWhileARedFlagIsOpen_PRG_STOP_01() {
        course.goesWell();

        course.flag();

        course.proposals().body("items.status", contains("EXPIRED"));
        course.evaluate().body("items.ruleId", contains("PRG-STOP-01", "PRG-STOP-01"));
        assertThat(course.revisions()).isEmpty();
    }

    @Test
    void stepsByItselfAsFarAsAClinicianAllowed() {
        course.allowSteps(1);

        course.goesWell();

        assertThat(course.newest().getString("status")).isEqualTo("AUTO_APPLIED");
        assertThat(course.newest().getString("onBehalfOf"))
                .isEqualTo(course.cast().login("lead"));
        assertThat(course.revisions())
                .containsExactly("PROGRESSION system:progression "
                        + course.cast().login("lead") + " " + Courses.today().plusDays(1));
    }

    @Test
    void asksOnceTheAllowedStepsAreTaken() {
        course.allowSteps(0);

        course.goesWell();

        assertThat(course.newest().getString("status")).isEqualTo("PROPOSED");
    }

    @Test
    void beginsAndFollowsAPlanOfAmounts_PRG_QUOTA() {
        var graded = Courses.begin(FedCast.meet("program"), """
                "contingency": {"mode": "TIME_CONTINGENT", "quotaPlan": {"target": 20, "sessions": 12}},""");
        graded.does(Told.well(4).reps(5).pain(8));
        graded.does(Told.well(3).reps(7).pain(8));
        graded.does(Told.well(2).reps(6).pain(8));

        graded.decide("accept", graded.openProposal(), 0, null)
                .statusCode(200)
                .body("ruleId", equalTo("PRG-QUOTA-02"))
                .body("applied.dose.reps", equalTo(8));

        var item = graded.item(graded.bridge());
        assertThat(item.getInt("contingency.quotaPlan.start")).isEqualTo(8);
        assertThat(item.getString("contingency.quotaPlan.startedOn"))
                .isEqualTo(Courses.today().plusDays(1).toString());
        assertThat(item.getInt("dose.sets")).isEqualTo(1);
    }

    @Test
    void takesTheNextAmountOfThePlanOnBehalfOfTheClinician_PRG_QUOTA_03() {
        var graded = Courses.begin(FedCast.meet("program"), """
                "contingency": {"mode": "TIME_CONTINGENT", "quotaPlan": {"target": 20, "sessions": 12}},""");
        graded.does(Told.well(4).reps(5));
        graded.does(Told.well(3).reps(7));
        graded.does(Told.well(2).reps(6));
        graded.decide("accept", graded.openProposal(), 0, null).statusCode(200);
        clock.moveTo(Duration.ofDays(1));
        graded.cast().patientIs("ACTIVE", "Europe/Berlin");

        graded.does(Told.well(-1).reps(8).pain(8));

        assertThat(graded.item(graded.bridge()).getInt("dose.reps")).isEqualTo(9);
        assertThat(graded.newest().getString("ruleId")).isEqualTo("PRG-QUOTA-03");
        assertThat(graded.newest().getString("onBehalfOf"))
                .isEqualTo(graded.cast().login("lead"));
    }

    @Test
    void endsWhatNobodyDecides() {
        course.goesWell();

        clock.moveTo(Duration.ofDays(15));
        course.cast().patientIs("ACTIVE", "Europe/Berlin");

        Awaitility.await().atMost(SOON).until(() -> course.newest().getString("status"), "EXPIRED"::equals);
        assertThat(course.newest().getString("reasonCode")).isEqualTo("OVERDUE");
    }

    @Test
    void tellsOnceThatAProposalWaits_A_PROPOSAL_WAITING() {
        course.goesWell();

        clock.moveTo(Duration.ofDays(3).plusMinutes(1));

        Awaitility.await().atMost(SOON).until(() -> course.alerts().contains("A-PROPOSAL-WAITING LOW"));
        assertThat(course.alerts()).containsOnlyOnce("A-PROPOSAL-WAITING LOW");
    }

    @Test
    void opensTheGateWithAGoodVerdict_PRG_HOLD_05() {
        var reviewed = Courses.begin(FedCast.meet("program"), "\"techniqueReviewRequired\": true,");
        reviewed.goesWell();
        reviewed.evaluate().body("items[0].ruleId", equalTo("PRG-HOLD-05"));

        reviewed.judge("MINOR_CORRECTION", newId(), Instant.now());

        Awaitility.await().atMost(SOON).until(() -> reviewed.newest().getString("kind"), "PROGRESS"::equals);
    }

    @Test
    void easesAtOnceWhatAClinicianSaysToStop_PRG_REG_05() {
        UUID review = newId();
        Instant at = Instant.now();

        course.judge("INCORRECT_STOP", review, at);

        Awaitility.await().atMost(SOON).until(() -> course.alerts().contains("A-REGRESSED MEDIUM"));
        course.judge("INCORRECT_STOP", review, at);
        course.judge("CORRECT", newId(), at.minusSeconds(60));
        course.judge("INCORRECT_REVIEW", newId(), at.plusSeconds(60));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> TestPostgres.strings(
                                "program_test",
                                "select verdict from technique_status where patient_id = '%s'"
                                        .formatted(course.cast().patient()))
                        .contains("INCORRECT_REVIEW"));
        assertThat(course.revisions()).hasSize(1);
    }
}
