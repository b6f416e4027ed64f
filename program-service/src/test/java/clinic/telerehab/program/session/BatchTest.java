package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sessions that were done offline.
@ProgramServiceTest
class BatchTest {
    private FedCast cast;
    private Running program;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        program = running(cast);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void answersEachSessionForItselfInTheOrderSent() {
        UUID taken = newId();
        UUID used = newId();
        log(cast, used, session(1)).statusCode(201);
        send(SessionRequests.batch(List.of(
                        SessionRequests.item(taken, session(3)),
                        SessionRequests.item(used, session(2)),
                        SessionRequests.item(newId(), "{\"programId\": \"%s\"}".formatted(program.id())),
                        SessionRequests.item(newId(), "{\"programId\": 7}"),
                        SessionRequests.item(newId(), other()))))
                .statusCode(200)
                .body("results.status", contains(201, 409, 422, 400, 422))
                .body("results[0].id", equalTo(taken.toString()))
                .body("results[0].body.status", equalTo("SUBMITTED"))
                .body("results[1].code", equalTo("id-already-used"))
                .body("results[2].code", equalTo("validation-failed"))
                .body("results[2].violations.field", notNullValue())
                .body("results[3].code", equalTo("malformed-request"))
                .body("results[4].code", equalTo("session-too-late"));

        count(2);
    }

    @Test
    void countsOnceWhatIsSentTwice() {
        String batch = SessionRequests.batch(session(3), session(2), session(1));
        send(batch).body("results.status", everyItem(equalTo(201)));

        send(batch).statusCode(200).body("results.status", everyItem(equalTo(200)));

        count(3);
    }

    @Test
    void countsOnceWhatIsSentTwiceAtOnce() {
        String batch = SessionRequests.batch(session(3), session(2));

        List<List<Integer>> answers = Race.between(() -> statuses(batch), () -> statuses(batch));

        assertThat(answers.getFirst()).containsAnyOf(200, 201);
        assertThat(answers.stream().flatMap(List::stream).sorted().toList()).containsExactly(200, 200, 201, 201);
        count(2);
    }

    @Test
    void takesFiftyAndNoMore() {
        String[] fifty = IntStream.range(0, 50).mapToObj(n -> session(3)).toArray(String[]::new);
        String[] more = IntStream.range(0, 51).mapToObj(n -> session(3)).toArray(String[]::new);

        send(SessionRequests.batch(fifty)).statusCode(200).body("results", hasSize(50));
        send(SessionRequests.batch(more)).statusCode(422).body("code", equalTo("validation-failed"));
        send("{\"items\": []}").statusCode(422);
    }

    @Test
    void stopsAtARedFlagWhatCameAfterIt() {
        String before =
                SessionRequests.of(program, today).at("07:00:00").doing(3).body();
        String flag = SessionRequests.of(program, today)
                .at("08:00:00")
                .answering("RF01", "YES")
                .body();
        String after =
                SessionRequests.of(program, today).at("09:00:00").doing(3).body();

        send(SessionRequests.batch(before, flag, after))
                .body("results.status", contains(201, 201, 409))
                .body("results[1].body.emergency.phone", notNullValue())
                .body("results[2].code", equalTo("session-blocked"))
                .body("results[2].problem.emergency.phone", notNullValue());
    }

    @Test
    void refusesAPatientWhoMayLogNothingAsAWhole() {
        cast.patientIs("SUSPENDED", "Europe/Berlin");

        send(SessionRequests.batch(session(3))).statusCode(403);
    }

    private String session(int sets) {
        return SessionRequests.of(program, today).doing(sets).body();
    }

    private String other() {
        return SessionRequests.of(program, today.minusDays(15)).doing(3).body();
    }

    private List<Integer> statuses(String batch) {
        return send(batch).extract().jsonPath().getList("results.status");
    }

    private ValidatableResponse send(String batch) {
        return by(cast.token("patient-self"))
                .body(batch)
                .post("/sessions/batch")
                .then();
    }

    private void count(int sessions) {
        by(cast.token("lead"))
                .get("/programs/{id}/sessions", program.id())
                .then()
                .body("items", hasSize(sessions));
    }
}
