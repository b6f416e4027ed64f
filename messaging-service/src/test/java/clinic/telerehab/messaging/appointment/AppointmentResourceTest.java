package clinic.telerehab.messaging.appointment;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MessagingServiceTest
class AppointmentResourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    private FedCast cast;
    private Instant start;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    }

    @AfterEach
    void returnToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void leadsFromAProposalToItsEnd() {
        UUID id = proposed("lead");
        command("patient-self", id, 0, "confirm").statusCode(200).body("state", equalTo("CONFIRMED"));
        moveTo(start.minus(Duration.ofMinutes(20)));
        command("patient-self", id, 1, "arrive").statusCode(200).body("state", equalTo("ARRIVED"));
        command("lead", id, 2, "fulfil").statusCode(409).body("code", equalTo("appointment-not-now"));
        moveTo(start.plusSeconds(60));

        command("lead", id, 2, "fulfil").statusCode(200).header("ETag", "\"3\"").body("state", equalTo("FULFILLED"));
    }

    @Test
    void isProposedTwiceWithTheSameAnswer() {
        UUID id = newId();
        String proposal = proposal("lead", start, 30);
        propose("patient-self", id, proposal).statusCode(201).body("proposedBy", equalTo("PATIENT"));

        propose("patient-self", id, proposal).statusCode(200).body("version", equalTo(0));
        propose("patient-self", id, proposal("lead", start, 45))
                .statusCode(409)
                .body("code", equalTo("id-already-used"));
    }

    @ParameterizedTest
    @CsvSource({"lead, lead", "lead, cover", "cover, assistant", "patient-self, patient-self"})
    void isAnsweredByTheOtherSideAlone(String proposer, String answerer) {
        UUID id = proposed(proposer);

        for (String answer : List.of("confirm", "decline")) {
            command(answerer, id, 0, answer).statusCode(409).body("code", equalTo("appointment-waits-for-other-side"));
        }
    }

    /// Every step that no state allows, by whoever might take it.
    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,         arrive",
                "-,         fulfil",
                "-,         no-show",
                "confirm,   confirm",
                "confirm,   decline",
                "confirm,   fulfil",
                "decline,   confirm",
                "decline,   decline",
                "decline,   reschedule",
                "decline,   cancel",
                "decline,   arrive",
                "cancel,    confirm",
                "cancel,    decline",
                "cancel,    reschedule",
                "cancel,    cancel",
                "cancel,    arrive",
                "cancel,    fulfil",
                "cancel,    no-show"
            })
    void refusesAStepThatTheStateDoesNotAllow(String before, String step) {
        UUID id = proposed("patient-self");
        int version = 0;
        if (before != null) {
            command("lead", id, version++, before).statusCode(200);
        }

        command("lead", id, version, step).statusCode(409).body("code", equalTo("appointment-state-conflict"));
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @CsvSource({
        "-PT31M, arrive, 409",
        "-PT29M, arrive, 200",
        "PT30M, arrive, 409",
        "-PT1M, no-show, 409",
        "PT0S, no-show, 200"
    })
    void goesByTheClock(Duration sinceStart, String step, int status) {
        UUID id = proposed("patient-self");
        command("lead", id, 0, "confirm").statusCode(200);
        moveTo(start.plus(sinceStart));

        command("lead", id, 1, step).statusCode(status);
    }

    @Test
    void refusesToConfirmWhatShouldHaveBegun() {
        UUID id = proposed("patient-self");
        moveTo(start.plusSeconds(1));

        command("lead", id, 0, "confirm").statusCode(409).body("code", equalTo("appointment-not-now"));
    }

    @Test
    void waitsForTheOtherSideAgainAtAnotherTime() {
        UUID id = proposed("lead");
        command("patient-self", id, 0, "confirm").statusCode(200);

        reschedule("patient-self", id, 1, start.plus(Duration.ofHours(2)))
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("proposedBy", equalTo("PATIENT"));
        command("patient-self", id, 2, "confirm")
                .statusCode(409)
                .body("code", equalTo("appointment-waits-for-other-side"));
        command("lead", id, 2, "confirm").statusCode(200);
    }

    @Test
    void letsExactlyOneOfTwoRacingStepsIn() {
        UUID id = proposed("lead");

        List<Integer> answers = Race.between(
                () -> command("patient-self", id, 0, "confirm").extract().statusCode(),
                () -> command("lead", id, 0, "cancel").extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    /// Steps that have their time: on it, the second who takes one saw an older version.
    @ParameterizedTest
    @CsvSource({"arrive, 1", "no-show, 1", "fulfil, 2"})
    void letsOneOfTwoTakeTheSameStep(String step, int version) {
        UUID id = proposed("patient-self");
        command("lead", id, 0, "confirm").statusCode(200);
        moveTo(start.plusSeconds(60));
        if (version == 2) {
            command("lead", id, 1, "arrive").statusCode(200);
        }

        List<Integer> answers = Race.between(
                () -> command("lead", id, version, step).extract().statusCode(),
                () -> command("lead", id, version, step).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "decline", "reschedule", "cancel", "arrive", "fulfil", "no-show"})
    void wantsTheVersionThatWasSeen(String step) {
        UUID id = proposed("patient-self");

        command("lead", id, 7, step).statusCode(412);
        by(cast.token("lead"))
                .body(slot(start))
                .post("/appointments/{id}/" + step, id)
                .then()
                .statusCode(428);
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        by(cast.token("lead")).get("/appointments/{id}", newId()).then().statusCode(404);
        by(cast.token("lead"))
                .get("/appointments/{id}/calendar", newId())
                .then()
                .statusCode(404);
        command("lead", newId(), 0, "confirm").statusCode(404);
    }

    private UUID proposed(String proposer) {
        UUID id = newId();
        propose(proposer, id, proposal("lead", start, 30)).statusCode(201).body("state", equalTo("PROPOSED"));
        return id;
    }

    private String proposal(String practitioner, Instant from, long minutes) {
        return """
                {"patientId": "%s", "practitionerId": "%s", "mode": "VIDEO", "startsAt": "%s", "endsAt": "%s"}
                """.formatted(
                        cast.patient(), cast.practitioner(practitioner), from, from.plus(Duration.ofMinutes(minutes)));
    }

    private ValidatableResponse propose(String as, UUID id, String request) {
        return by(cast.token(as)).body(request).put("/appointments/{id}", id).then();
    }

    private ValidatableResponse reschedule(String as, UUID id, int version, Instant from) {
        return by(cast.token(as))
                .header("If-Match", "\"" + version + "\"")
                .body(slot(from))
                .post("/appointments/{id}/reschedule", id)
                .then();
    }

    private static String slot(Instant from) {
        return "{\"startsAt\": \"%s\", \"endsAt\": \"%s\"}".formatted(from, from.plus(Duration.ofMinutes(30)));
    }

    private ValidatableResponse command(String as, UUID id, int version, String step) {
        var request = by(cast.token(as)).header("If-Match", "\"" + version + "\"");
        return (step.equals("reschedule") ? request.body(slot(start.plus(Duration.ofHours(5)))) : request)
                .post("/appointments/{id}/" + step, id)
                .then();
    }

    /// Moves the clock, and waits until the facts of access are fresh by it.
    private void moveTo(Instant moment) {
        clock.moveTo(Duration.between(Instant.now(), moment));
        await().atMost(SOON)
                .until(() -> by(cast.token("lead")).get("/appointments").statusCode() == 200);
    }
}
