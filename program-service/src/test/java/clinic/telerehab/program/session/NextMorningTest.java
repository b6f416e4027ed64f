package clinic.telerehab.program.session;

import static clinic.telerehab.program.Requests.by;
import static clinic.telerehab.program.Requests.log;
import static clinic.telerehab.program.Requests.newId;
import static clinic.telerehab.program.Requests.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.program.ProgramServiceTest;
import clinic.telerehab.program.Requests.Running;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramServiceTest
class NextMorningTest {
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
    void isAskedForOnTheDayAfterUntilItIsTold() {
        UUID yesterday = logged(today.minusDays(1));
        today().body("nextMorningDue.sessionId", contains(yesterday.toString()));

        tell(yesterday, 0, "{\"back\": 3, \"leg\": 0}")
                .statusCode(200)
                .body("nextMorning.back", equalTo(3))
                .body("nextMorning.belowKnee", nullValue());

        today().body("nextMorningDue", empty());
    }

    @Test
    void isToldByThePreCheckOfTheNextDaysSession() {
        UUID yesterday = logged(today.minusDays(1));

        log(
                        cast,
                        newId(),
                        SessionRequests.of(program, today)
                                .before("\"back\": 5")
                                .doing(3)
                                .body())
                .statusCode(201);

        by(cast.token("patient-self"))
                .get("/sessions/{id}", yesterday)
                .then()
                .body("nextMorning.back", equalTo(5))
                .body("nextMorning.leg", nullValue());
    }

    @Test
    void isNotThereOnTheSameDay() {
        UUID session = logged(today);

        tell(session, 0, "{\"back\": 3}").statusCode(409).body("code", equalTo("next-morning-not-yet"));
    }

    @Test
    void isOverAfterFourteenDays() {
        UUID session = logged(today);
        clock.moveTo(Duration.ofDays(15));

        tell(session, 0, "{\"back\": 3}").statusCode(409).body("code", equalTo("next-morning-over"));
    }

    @Test
    void refusesToTellNothingOrTooMuch() {
        UUID session = logged(today.minusDays(1));

        tell(session, 0, "{}").statusCode(422).body("code", equalTo("validation-failed"));
        tell(session, 0, "{\"back\": 11}").statusCode(422).body("code", equalTo("validation-failed"));
        tell(session, 7, "{\"back\": 1}").statusCode(412);
    }

    @Test
    void alertsToPainNine_A_PAIN_SPIKE() {
        UUID session = logged(today.minusDays(1));

        tell(session, 0, "{\"back\": 9}").statusCode(200);

        assertThat(RedFlagTest.alerts(session)).hasSize(1).first().asString().contains("A-PAIN-SPIKE");
    }

    private UUID logged(LocalDate day) {
        UUID id = newId();
        log(cast, id, SessionRequests.of(program, day).doing(3).body()).statusCode(201);
        return id;
    }

    private ValidatableResponse tell(UUID session, int version, String body) {
        return by(cast.token("patient-self"))
                .header("If-Match", "\"%d\"".formatted(version))
                .body(body)
                .patch("/sessions/{id}/next-morning", session)
                .then();
    }

    private ValidatableResponse today() {
        return by(cast.token("patient-self")).get("/me/today").then().statusCode(200);
    }
}
