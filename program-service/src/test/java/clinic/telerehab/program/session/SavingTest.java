package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// INV-S1: a session that is saved while it goes on.
@ProgramServiceTest
class SavingTest {
    private FedCast cast;
    private Running program;
    private LocalDate today;
    private UUID id;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        program = running(cast);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        id = newId();
    }

    @Test
    void takesMoreOfASessionThatGoesOnUntilItIsHandedIn() {
        log(cast, id, session().inProgress().doing(1).body()).statusCode(201).body("status", equalTo("IN_PROGRESS"));
        log(cast, id, session().inProgress().doing(2).body()).statusCode(200).body("items[0].setsDone", equalTo(2));

        log(cast, id, session().doing(3).body())
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("items[0].setsDone", equalTo(3));
    }

    @Test
    void letsASessionBeginWithoutKnowingItsEnd() {
        String begun = session().inProgress().body().replace("\"endedAt\": \"%sT23:00:00Z\",".formatted(today), "");

        log(cast, id, begun).statusCode(201).body("endedAt", nullValue());
    }

    @Test
    void refusesToHandInASessionWithoutItsEnd() {
        String endless = session().body().replace("\"endedAt\": \"%sT23:00:00Z\",".formatted(today), "");

        log(cast, id, endless)
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("violations[0].field", equalTo("endTold"));
    }

    @Test
    void keepsWhatOnlyAnEarlierSaveTold() {
        log(cast, id, session().inProgress().before("\"back\": 4").doing(2).body())
                .statusCode(201);

        log(cast, id, session().body()).statusCode(200).body("items", hasSize(1));
    }

    @Test
    void refusesOtherContentOnceHandedIn() {
        log(cast, id, session().doing(3).body()).statusCode(201);

        log(cast, id, session().doing(2).body()).statusCode(409).body("code", equalTo("id-already-used"));
        log(cast, id, session().inProgress().doing(2).body()).statusCode(409);
    }

    @Test
    void passesOverASaveThatArrivesAfterALaterOne() {
        Instant now = Instant.now();
        log(cast, id, session().doing(3).with(recorded(now)).body()).statusCode(201);

        log(
                        cast,
                        id,
                        session()
                                .inProgress()
                                .doing(1)
                                .with(recorded(now.minusSeconds(60)))
                                .body())
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("items[0].setsDone", equalTo(3));
    }

    @Test
    void refusesToMoveASavedSessionToAnotherDay() {
        log(cast, id, session().inProgress().doing(1).body()).statusCode(201);

        log(cast, id, SessionRequests.of(program, today.minusDays(1)).doing(3).body())
                .statusCode(409)
                .body("code", equalTo("id-already-used"));
    }

    @Test
    void takesOneOfTwoHandedInAtOnceUnderOneId() {
        log(cast, id, session().inProgress().doing(1).body()).statusCode(201);

        List<Integer> answers = Race.between(
                () -> log(cast, id, session().doing(2).body()).extract().statusCode(),
                () -> log(cast, id, session().doing(3).body()).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void tellsTheOtherServicesOnceAndOnlyWhenHandedIn() {
        log(cast, id, session().inProgress().doing(1).body()).statusCode(201);
        assertThat(told()).isEmpty();

        log(cast, id, session().doing(3).body()).statusCode(200);
        log(cast, id, session().doing(3).body()).statusCode(200);

        assertThat(told()).hasSize(1);
    }

    @Test
    void refusesAnItemThatIsToldTwice() {
        log(cast, id, session().doing(1).doing(2).body()).statusCode(422).body("code", equalTo("validation-failed"));
    }

    @Test
    void takesASessionOfAnEarlierDayAfterTheProgramHasEnded() {
        endTheProgram();

        log(cast, id, SessionRequests.of(program, today.minusDays(1)).doing(3).body())
                .statusCode(201);
    }

    @Test
    void refusesASessionOfADayAfterTheProgramHasEnded() {
        TestPostgres.execute(
                "program_test",
                "update program set status = 'COMPLETED', ended_by = 'x', ended_at = now() - interval '3 days' where id = '%s'"
                        .formatted(program.id()));

        log(cast, id, session().doing(3).body()).statusCode(409).body("code", equalTo("program-not-active"));
    }

    @Test
    void refusesASessionOfADraft() {
        var draft = new Running(newId(), newId());
        clinic.telerehab.program.Requests.draft(cast, draft.id(), draft.itemId(), "BIRD-DOG-1")
                .statusCode(201);

        log(cast, id, SessionRequests.of(draft, today).doing(3).body())
                .statusCode(409)
                .body("code", equalTo("program-not-active"));
    }

    @Test
    void listsTheSessionsFromADayOn() {
        log(cast, id, session().doing(3).body()).statusCode(201);
        log(
                        cast,
                        newId(),
                        SessionRequests.of(program, today.minusDays(3)).doing(3).body())
                .statusCode(201);

        by(cast.token("lead"))
                .queryParam("from", today.toString())
                .get("/programs/{id}/sessions", program.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id.toString()));
    }

    private SessionRequests session() {
        return SessionRequests.of(program, today);
    }

    private static String recorded(Instant moment) {
        return "\"clientRecordedAt\": \"%s\"".formatted(moment);
    }

    private void endTheProgram() {
        TestPostgres.execute(
                "program_test",
                "update program set status = 'COMPLETED', ended_by = 'x', ended_at = now() where id = '%s'"
                        .formatted(program.id()));
    }

    private List<String> told() {
        return TestPostgres.strings(
                "program_test",
                "select data from feed_event where type = 'session-logged' and data like '%%%s%%'".formatted(id));
    }
}
