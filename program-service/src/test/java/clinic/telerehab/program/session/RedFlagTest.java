package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// INV-S4: the mini-screen before a session.
@ProgramServiceTest
class RedFlagTest {
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
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"RF01, YES", "RF02, UNSURE", "RF03, YES", "RF04, UNSURE", "RF06, YES"})
    void stopsTheSessionAndAlertsTheCareTeamOnce_A_REDFLAG_SESSION_RF01_RF02_RF03_RF04_RF06(
            String question, String answer) {
        String report = session().answering(question, answer).doing(3).body();

        log(cast, id, report)
                .statusCode(201)
                .body("status", equalTo("BLOCKED"))
                .body("items", empty())
                .body("emergency.phone", notNullValue())
                .body("emergency.text", notNullValue());
        log(cast, id, report).statusCode(200).body("emergency.text", notNullValue());

        assertThat(alerts(id))
                .hasSize(1)
                .first()
                .asString()
                .contains("A-REDFLAG-SESSION", "CRITICAL", "\"%s\":1".formatted(question));
    }

    @Test
    void goesOnWhenTheAnswersAreNo() {
        log(
                        cast,
                        id,
                        session()
                                .answering("RF01", "NO")
                                .answering("RF06", "UNSURE")
                                .doing(3)
                                .body())
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("emergency", nullValue());
    }

    @Test
    void tellsTheClinicsOwnAdviceInThePatientsLanguage() {
        tellClinic();

        log(cast, id, session().answering("RF01", "YES").body())
                .statusCode(201)
                .body("emergency.phone", equalTo("999"))
                .body("emergency.text", equalTo("Ring 999"));
    }

    @Test
    void isTakenWhilePatientServiceIsSilentAndConsentIsGone() {
        cast.consentTo();
        clock.moveTo(Duration.ofHours(5));

        log(cast, id, session().answering("RF01", "YES").body()).statusCode(201).body("status", equalTo("BLOCKED"));
    }

    @Test
    void isTakenFromAPhoneWhoseClockIsWrong() {
        log(
                        cast,
                        id,
                        SessionRequests.of(program, today.plusDays(3))
                                .answering("RF01", "YES")
                                .body())
                .statusCode(201)
                .body("status", equalTo("BLOCKED"));

        String now = session()
                .doing(3)
                .body()
                .replace(today + "T08:00:00Z", Instant.now().plusSeconds(5).toString())
                .replace(today + "T23:00:00Z", Instant.now().plusSeconds(60).toString());
        log(cast, newId(), now).statusCode(409).body("code", equalTo("session-blocked"));
    }

    @Test
    void stopsASessionThatGoesOnAlready() {
        log(cast, id, session().inProgress().doing(3).body()).statusCode(201);

        log(cast, id, session().inProgress().answering("RF03", "YES").body())
                .statusCode(200)
                .body("status", equalTo("BLOCKED"))
                .body("items", empty());
        today().body("programs[0].status", equalTo("PLANNED"));
    }

    @Test
    void leavesNothingToDoToday() {
        stop();

        today().body("items", empty())
                .body("blocked.sessionId", equalTo(id.toString()))
                .body("blocked.emergency.phone", notNullValue());
    }

    @Test
    void barsLaterSessionsUntilAClinicianHasClearedIt() {
        stop();
        String later = session().at("10:00:00").doing(3).body();
        log(cast, newId(), later)
                .statusCode(409)
                .body("code", equalTo("session-blocked"))
                .body("emergency.text", notNullValue());

        clear("lead").statusCode(200).body("status", equalTo("BLOCKED")).body("emergency", nullValue());

        log(cast, newId(), later).statusCode(201);
        today().body("items", not(empty())).body("blocked", nullValue());
    }

    @Test
    void takesWhatWasDoneBeforeIt() {
        LocalDate yesterday = today.minusDays(1);
        log(
                        cast,
                        id,
                        SessionRequests.of(program, yesterday)
                                .answering("RF01", "YES")
                                .body())
                .statusCode(201);

        log(
                        cast,
                        newId(),
                        SessionRequests.of(program, yesterday)
                                .at("07:00:00")
                                .doing(3)
                                .body())
                .statusCode(201);
    }

    @Test
    void takesAnotherRedFlag() {
        stop();

        log(cast, newId(), session().at("10:00:00").answering("RF02", "YES").body())
                .statusCode(201)
                .body("status", equalTo("BLOCKED"));
    }

    @Test
    void isClearedOnce() {
        stop();
        clear("lead").statusCode(200);

        by(cast.token("lead"))
                .header("If-Match", "\"1\"")
                .body(SessionRequests.REASON)
                .post("/sessions/{id}/clear", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("session-wrong-state"));
    }

    @Test
    void isNotClearedByAnAssistantOrWithoutAReasonOrTheVersion() {
        stop();

        clear("assistant").statusCode(403).body("code", equalTo("team-role-not-sufficient"));
        by(cast.token("lead"))
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \" \"}")
                .post("/sessions/{id}/clear", id)
                .then()
                .statusCode(422);
        by(cast.token("lead"))
                .body(SessionRequests.REASON)
                .post("/sessions/{id}/clear", id)
                .then()
                .statusCode(428);
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        log(cast, id, session().answering("RF01", "MAYBE").body())
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
        log(cast, id, session().answering("PAIN", "YES").body()).statusCode(422);
    }

    @Test
    void isReadByTheCareTeamWithItsAnswers() {
        stop();

        by(cast.token("lead"))
                .get("/programs/{id}/sessions", program.id())
                .then()
                .body("items", hasSize(1))
                .body("items[0].preCheck.redFlags.RF01", equalTo("YES"));
    }

    private SessionRequests session() {
        return SessionRequests.of(program, today);
    }

    private void stop() {
        log(cast, id, session().answering("RF01", "YES").body()).statusCode(201);
    }

    private ValidatableResponse clear(String kind) {
        return by(cast.token(kind))
                .header("If-Match", "\"0\"")
                .body(SessionRequests.REASON)
                .post("/sessions/{id}/clear", id)
                .then();
    }

    private ValidatableResponse today() {
        return by(cast.token("patient-self")).get("/me/today").then().statusCode(200);
    }

    private void tellClinic() {
        assertThat(TestPeer.tell("patient", "clinic", "STATE", cast.clinic(), """
                {"clinicId": "%s", "timezone": "Europe/London", "defaultLocale": "en", "emergencyPhone": "999",
                 "emergencyTexts": {"en": "Ring 999", "de": "Rufen Sie 999"}, "thresholds": {"painSpikeFrom": 6}}
                """.formatted(cast.clinic())))
                .isNotBlank();
        cast.patientIs("ACTIVE", "Europe/Berlin");
    }

    /// Those of sessions themselves; what the progression says of them is for its own tests.
    static List<String> alerts(UUID session) {
        return TestPostgres.strings("program_test", """
                select data from feed_event
                 where type = 'alert' and data like '%%%s%%'
                   and data not like '%%A-REGRESSED%%' and data not like '%%A-STOP-REVIEW%%'
                """.formatted(session));
    }
}
