package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// INV-S3: what was logged is corrected or taken back, and the original is kept.
@ProgramServiceTest
class CorrectionTest {
    @Inject
    MovableClock clock;

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
        log(
                        cast,
                        id,
                        session()
                                .before("\"back\": 2, \"leg\": 1")
                                .answering("RF01", "NO")
                                .doing(3)
                                .body())
                .statusCode(201);
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void keepsTheOriginalOfWhatThePatientCorrects() {
        amend("patient-self", 0, 1, null)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("AMENDED"))
                .body("items[0].setsDone", equalTo(1))
                .body("preCheck.redFlags.RF01", equalTo("NO"));

        by(cast.token("lead"))
                .get("/sessions/{id}/versions", id)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].status", equalTo("SUBMITTED"))
                .body("[0].items[0].setsDone", equalTo(3))
                .body("[0].preCheck.back", equalTo(2));
    }

    @Test
    void reckonsTheDayAgain() {
        status("DONE");

        amend("patient-self", 0, 1, null).statusCode(200);

        status("PARTIAL");
    }

    @Test
    void isThePatientsForTwoDaysOnly() {
        clock.moveTo(Duration.ofHours(49));

        amend("patient-self", 0, 1, null).statusCode(409).body("code", equalTo("amendment-too-late"));
        takeBack("patient-self", 0).statusCode(409).body("code", equalTo("amendment-too-late"));
    }

    @Test
    void isTheCliniciansAtAnyTimeWithAReason() {
        submittedLongAgo();

        amend("lead", 0, 1, null).statusCode(422).body("code", equalTo("reason-required"));
        amend("lead", 0, 1, "Told me on the phone").statusCode(200);
        by(cast.token("patient-self"))
                .get("/sessions/{id}/versions", id)
                .then()
                .body("[0].reason", equalTo("Told me on the phone"));
    }

    @Test
    void raisesWhatTheCorrectedPainRaises_A_PAIN_SPIKE() {
        by(cast.token("patient-self"))
                .header("If-Match", "\"0\"")
                .body("{\"items\": [], \"post\": {\"back\": 9}}")
                .post("/sessions/{id}/amend", id)
                .then()
                .statusCode(200);

        assertThat(RedFlagTest.alerts(id)).hasSize(1).first().asString().contains("A-PAIN-SPIKE");
    }

    @Test
    void refusesAnItemOfAnotherProgramAndAnotherAnswerOfTheMiniScreen() {
        post("amend", "patient-self", 0, "{\"items\": [{\"itemId\": \"%s\", \"setsDone\": 1}]}".formatted(newId()))
                .statusCode(422)
                .body("code", equalTo("item-unknown"));
        post("amend", "patient-self", 0, "{\"items\": [], \"preCheck\": {\"redFlags\": {\"RF01\": \"YES\"}}}")
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    @Test
    void refusesAStaleOrMissingVersion() {
        amend("patient-self", 0, 2, null).statusCode(200);

        amend("patient-self", 0, 1, null).statusCode(412).body("code", equalTo("stale-version"));
        by(cast.token("patient-self"))
                .body("{\"items\": []}")
                .post("/sessions/{id}/amend", id)
                .then()
                .statusCode(428);
    }

    @Test
    void countsNothingOnceTakenBack() {
        takeBack("patient-self", 0).statusCode(200).body("status", equalTo("VOIDED"));

        status("PLANNED");
        takeBack("patient-self", 1).statusCode(409).body("code", equalTo("session-wrong-state"));
        amend("patient-self", 1, 1, null).statusCode(409).body("code", equalTo("session-wrong-state"));
        log(cast, id, session().doing(2).body()).statusCode(409);
    }

    @Test
    void refusesToCorrectWhatGoesOnStill() {
        UUID going = newId();
        log(cast, going, session().inProgress().doing(1).body()).statusCode(201);

        by(cast.token("patient-self"))
                .header("If-Match", "\"0\"")
                .body("{\"items\": []}")
                .post("/sessions/{id}/amend", going)
                .then()
                .statusCode(409)
                .body("code", equalTo("session-wrong-state"));
    }

    @Test
    void letsOneOfACorrectionAndATakingBackWin() {
        List<Integer> answers = Race.between(
                () -> amend("patient-self", 0, 1, null).extract().statusCode(),
                () -> takeBack("lead", 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    private SessionRequests session() {
        return SessionRequests.of(program, today);
    }

    private ValidatableResponse amend(String kind, int version, int sets, @Nullable String reason) {
        String why = reason == null ? "" : ", \"reason\": \"%s\"".formatted(reason);
        return post("amend", kind, version, """
                {"preCheck": {"back": 1}, "items": [
                  {"itemId": "%s", "setsDone": %d, "repsDone": 5, "holdSecondsDone": 10}]%s}
                """.formatted(program.itemId(), sets, why));
    }

    private ValidatableResponse takeBack(String kind, int version) {
        return post("void", kind, version, SessionRequests.REASON);
    }

    private ValidatableResponse post(String verb, String kind, int version, String body) {
        return by(cast.token(kind))
                .header("If-Match", "\"%d\"".formatted(version))
                .body(body)
                .post("/sessions/{id}/" + verb, id)
                .then();
    }

    private void status(String status) {
        by(cast.token("patient-self")).get("/me/today").then().body("programs[0].status", equalTo(status));
    }

    private void submittedLongAgo() {
        TestPostgres.execute(
                "program_test",
                "update session_log set submitted_at = now() - interval '30 days' where id = '%s'".formatted(id));
    }
}
