package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static clinic.telerehab.program.Requests.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ProgramServiceTest
class SessionResourceTest {
    @Inject
    MovableClock clock;

    private FedCast cast;
    private Running program;
    private LocalDate today;

    @BeforeEach
    void start() {
        cast = FedCast.meet("program");
        program = running(cast);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @AfterEach
    void returnToTheSystemsTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void tellsWhatToDoToday() {
        by(cast.token("patient-self"))
                .get("/me/today")
                .then()
                .statusCode(200)
                .body("localDate", equalTo(today.toString()))
                .body("items.exerciseCode", contains("BIRD-DOG-1"))
                .body("minutes", equalTo(4))
                .body("loggedSessions", empty());
    }

    @Test
    void takesTheDayFromWhereThePatientIs() {
        cast.patientIs("ACTIVE", "Pacific/Kiritimati");
        LocalDate there = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));

        by(cast.token("patient-self")).get("/me/today").then().body("localDate", equalTo(there.toString()));
    }

    @Test
    void countsASessionOnceHoweverOftenSent() {
        var id = newId();
        var session = session(program, today, 2);

        List<Integer> answers = Race.between(
                () -> log(cast, id, session).extract().statusCode(),
                () -> log(cast, id, session).extract().statusCode(),
                () -> log(cast, id, session).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200);
        by(cast.token("lead"))
                .get("/programs/{id}/sessions", program.id())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void refusesOtherContentUnderAUsedId() {
        var id = newId();
        log(cast, id, session(program, today, 2)).statusCode(201);

        log(cast, id, session(program, today, 3)).statusCode(409).body("code", equalTo("id-already-used"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5000-01-01", "%2B999999999-12-31", "2200-01-01", "yesterday"})
    void refusesToListFromADayThatNoPatientLives(String from) {
        by(cast.token("lead"))
                .urlEncodingEnabled(false)
                .get("/programs/" + program.id() + "/sessions?from=" + from)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void keepsUnknownPainUnknown() {
        var id = newId();
        log(cast, id, session(program, today, null)).statusCode(201);

        by(cast.token("lead"))
                .get("/sessions/{id}", id)
                .then()
                .body("items[0].painDuring", nullValue())
                .body("preCheck.back", nullValue());
    }

    @Test
    void raisesAnAlertForPainNine_A_PAIN_SPIKE() {
        var id = newId();
        log(cast, id, session(program, today, 9)).statusCode(201);

        assertThat(alertsOf(id)).hasSize(1).first().asString().contains("\"pain\":9", "A-PAIN-SPIKE", "HIGH");
    }

    @Test
    void raisesOneAlertForASessionSentTwice_A_PAIN_SPIKE() {
        var id = newId();
        log(cast, id, session(program, today, 9)).statusCode(201);

        log(cast, id, session(program, today, 9)).statusCode(200);

        assertThat(alertsOf(id)).hasSize(1);
    }

    @Test
    void raisesAnAlertForARiseOverTheDaysBefore_A_PAIN_SPIKE() {
        log(cast, newId(), session(program, today.minusDays(2), 1)).statusCode(201);
        log(cast, newId(), session(program, today.minusDays(1), 1)).statusCode(201);
        var id = newId();

        log(cast, id, session(program, today, 5)).statusCode(201);

        assertThat(alertsOf(id)).hasSize(1);
    }

    @Test
    void refusesADayThatHasNotBegun() {
        log(cast, newId(), session(program, today.plusDays(2), 1))
                .statusCode(422)
                .body("code", equalTo("session-in-future"));
    }

    @Test
    void refusesADayLongPast() {
        log(cast, newId(), session(program, today.minusDays(15), 1))
                .statusCode(422)
                .body("code", equalTo("session-too-late"));
    }

    @Test
    void refusesAnItemOfAnotherProgram() {
        log(cast, newId(), session(new Running(program.id(), newId()), today, 1))
                .statusCode(422)
                .body("code", equalTo("item-unknown"));
    }

    @Test
    void refusesTheProgramOfAnotherPatient() {
        by(cast.token("patient-other"))
                .body(session(program, today, 1))
                .put("/sessions/{id}", newId())
                .then()
                .statusCode(404);
    }

    @Test
    void refusesASessionOnceConsentIsWithdrawn() {
        cast.consentTo();

        log(cast, newId(), session(program, today, 1)).statusCode(409).body("code", equalTo("consent-missing"));
    }

    @Test
    void refusesASuspendedPatientAtOnce() {
        cast.patientIs("SUSPENDED", "Europe/Berlin");

        by(cast.token("patient-self")).get("/me/today").then().statusCode(403);
    }

    @Test
    void letsThePatientGoOnWhilePatientServiceIsSilentAndTheCliniciansWait() {
        clock.moveTo(Duration.ofMinutes(16));

        by(cast.token("lead"))
                .get("/programs/{id}", program.id())
                .then()
                .statusCode(503)
                .body("code", equalTo("access-authority-unavailable"));

        log(cast, newId(), session(program, today, 1)).statusCode(201);
    }

    private static List<String> alertsOf(java.util.UUID session) {
        return TestPostgres.strings(
                "program_test",
                "select data from feed_event where type = 'alert' and data like '%%A-PAIN-SPIKE%%%s%%'"
                        .formatted(session));
    }
}
