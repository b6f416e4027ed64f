package clinic.telerehab.program.progression;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.progression.Courses.Told;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class ProposalResourceTest {
    private static final String TOO_EARLY = "{\"reasonCode\": \"TOO_EARLY\", \"reason\": \"Wait a week\"}";

    private Courses course;

    @BeforeEach
    void begin() {
        course = Courses.begin(FedCast.meet("program"));
    }

    @Test
    void proposesAStepAfterThreeGoodSessions() {
        List<UUID> sessions = course.goWell();

        course.proposals()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("PROGRESS"))
                .body("items[0].ruleId", equalTo("PRG-PROG-01"))
                .body("items[0].variable", equalTo("REPETITIONS"))
                .body("items[0].status", equalTo("PROPOSED"))
                .body("items[0].before.dose.reps", equalTo(8))
                .body("items[0].proposed.dose.reps", equalTo(9))
                .body(
                        "items[0].evidence",
                        contains(
                                sessions.get(2).toString(),
                                sessions.get(1).toString(),
                                sessions.get(0).toString()))
                .body("items[0].explanation", containsString("3 of 3 sessions in the green zone"));
        assertThat(course.revisions()).isEmpty();
    }

    @Test
    void explainsInTheLanguageThatIsAskedFor() {
        course.goesWell();

        course.lead()
                .get("/programs/{id}/proposals?locale=de-AT", course.program())
                .then()
                .body("items[0].explanation", containsString("3 von 3 Einheiten im grünen Bereich"))
                .body("items[0].explanation", containsString("die Wiederholungen"));
    }

    @Test
    void evaluatesEveryItemOnDemand() {
        course.goesWell();
        UUID open = course.openProposal();

        course.evaluate()
                .statusCode(200)
                .body("items.kind", contains("PROGRESS", "HOLD"))
                .body("items.ruleId", contains("PRG-PROG-01", "PRG-HOLD-06"))
                .body("items[0].proposalId", equalTo(open.toString()))
                .body("items[1].explanation", containsString("0 of 3 sessions"));
    }

    @Test
    void acceptsFromTomorrowOn() {
        course.goesWell();

        course.decide("accept", course.openProposal(), 0, null)
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("applied.dose.reps", equalTo(9))
                .body("appliedRevision", equalTo(2))
                .body("decidedBy", equalTo(course.cast().login("lead")));

        assertThat(course.revisions())
                .containsExactly("PROGRESSION " + course.cast().login("lead") + " - "
                        + Courses.today().plusDays(1));
        assertThat(course.item(course.bridge()).getInt("dose.reps")).isEqualTo(9);
    }

    @Test
    void modifiesWithinTheLimits() {
        course.goesWell();

        course.decide("modify", course.openProposal(), 0, "{\"dose\": {\"reps\": 8}, \"timesPerWeek\": 6}")
                .statusCode(200)
                .body("status", equalTo("MODIFIED"))
                .body("proposed.dose.reps", equalTo(9))
                .body("applied.dose.reps", equalTo(8))
                .body("applied.schedule.timesPerWeek", equalTo(6));
    }

    @Test
    void refusesMoreThanAWeekMayGrow() {
        course.goesWell();
        UUID proposal = course.openProposal();

        course.decide("modify", proposal, 0, "{\"dose\": {\"reps\": 10}}")
                .statusCode(422)
                .body("code", equalTo("proposal-over-limit"));

        assertThat(course.openProposal()).isEqualTo(proposal);
        assertThat(course.revisions()).isEmpty();
    }

    @Test
    void refusesAnotherKindOfAmount() {
        course.goesWell();

        course.decide("modify", course.openProposal(), 0, "{\"dose\": {\"minutes\": 5}}")
                .statusCode(422)
                .body("code", equalTo("proposal-dose-unfit"));
    }

    @Test
    void refusesTwoSchedulesAtOnce() {
        course.goesWell();

        course.decide(
                        "modify",
                        course.openProposal(),
                        0,
                        "{\"dose\": {}, \"timesPerWeek\": 3, \"daysOfWeek\": [\"MONDAY\"]}")
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    @Test
    void doesNotProposeAgainWhatWasJustTurnedDown() {
        course.goesWell();
        course.decide("reject", course.openProposal(), 0, TOO_EARLY)
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reasonCode", equalTo("TOO_EARLY"))
                .body("reason", equalTo("Wait a week"));

        course.does(Told.well(0));

        course.proposals().body("items", hasSize(1));
    }

    @Test
    void keepsOneProposalOpenForAnItem() {
        course.goesWell();
        UUID first = course.openProposal();

        course.does(Told.well(0));

        assertThat(course.openProposal()).isEqualTo(first);
        course.proposals().body("items", hasSize(1));
    }

    @Test
    void takesAProposalBackWhenTheNextSessionHurts() {
        course.goesWell();

        course.does(Told.well(0).pain(4));

        course.proposals().body("items.status", contains("EXPIRED")).body("items[0].reasonCode", equalTo("SUPERSEDED"));
    }

    @Test
    void takesAProposalBackWhenASessionItRestsOnIsVoided() {
        UUID session = course.goWell().getFirst();
        int version = course.lead().get("/sessions/{id}", session).jsonPath().getInt("version");

        course.lead()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"Logged by mistake\"}")
                .post("/sessions/{id}/void", session)
                .then()
                .statusCode(200);

        course.proposals().body("items.status", contains("EXPIRED"));
    }

    @Test
    void letsExactlyOneOfTwoRacingDecisionsIn() {
        course.goesWell();
        UUID proposal = course.openProposal();

        List<Integer> answers = Race.between(
                () -> course.decide("accept", proposal, 0, null).extract().statusCode(),
                () -> course.decide("reject", proposal, 0, TOO_EARLY).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void refusesToDecideTwice() {
        course.goesWell();
        UUID proposal = course.openProposal();
        int version = course.decide("reject", proposal, 0, TOO_EARLY).extract().path("version");

        for (String verb : List.of("accept", "modify", "reject")) {
            String body = verb.equals("accept") ? null : verb.equals("modify") ? "{\"dose\": {}}" : TOO_EARLY;
            course.decide(verb, proposal, version, body).statusCode(409).body("code", equalTo("proposal-not-open"));
        }
    }

    @Test
    void asksForTheVersionThatWasSeen() {
        course.goesWell();
        UUID proposal = course.openProposal();

        course.lead().post("/proposals/{id}/accept", proposal).then().statusCode(428);
        course.decide("accept", proposal, 7, null).statusCode(412).body("code", equalTo("stale-version"));
    }

    @Test
    void knowsNoProposalThatWasNotMade() {
        course.decide("accept", newId(), 0, null).statusCode(404).body("code", equalTo("not-found"));
        course.lead()
                .get("/programs/{id}/proposals", newId())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void refusesAnUnknownReason() {
        course.goesWell();

        course.decide("reject", course.openProposal(), 0, "{\"reasonCode\": \"MOOD\"}")
                .statusCode(400);
        course.decide("reject", course.openProposal(), 0, "{}").statusCode(422);
    }

    @Test
    void pagesNewestFirst() {
        course.goesWell();
        course.does(Told.well(0).pain(7));

        String cursor = course.lead()
                .get("/programs/{id}/proposals?limit=1", course.program())
                .then()
                .body("items.kind", contains("REGRESS"))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        course.lead()
                .get("/programs/{id}/proposals?limit=1&cursor={c}", course.program(), cursor)
                .then()
                .body("items.kind", contains("PROGRESS"));
    }

    @Nested
    class ForAProgramThatDoesNotRun {
        @Test
        void refusesToEvaluate() {
            UUID draft = newId();
            var lonely = FedCast.meet("program");
            clinic.telerehab.program.Requests.draft(lonely, draft, newId(), "WALK")
                    .statusCode(201);

            by(lonely.token("lead"))
                    .post("/programs/{id}/proposals/evaluate", draft)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("program-not-active"));
        }
    }
}
