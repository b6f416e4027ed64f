package clinic.telerehab.messaging.appointment;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MessagingServiceTest
class AppointmentTimesTest {
    private FedCast cast;
    private Instant start;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    }

    @Test
    void overlapsNothingOfThePractitioner() {
        assertThat(proposed("lead")).isNotNull();
        var other = FedCast.meet("messaging");

        propose("lead", newId(), proposal("lead", start.plus(Duration.ofMinutes(15)), 30))
                .statusCode(409)
                .body("code", equalTo("appointment-overlaps-practitioner"));
        propose("lead", newId(), proposal("cover", start.plus(Duration.ofMinutes(15)), 30))
                .statusCode(409)
                .body("code", equalTo("appointment-overlaps-patient"));
        // Back to back is no overlap, and neither is another clinic's.
        propose("lead", newId(), proposal("lead", start.plus(Duration.ofMinutes(30)), 30))
                .statusCode(201);
        by(other.token("lead"))
                .body("""
                        {"patientId": "%s", "practitionerId": "%s", "mode": "PHONE", "startsAt": "%s", "endsAt": "%s"}
                        """.formatted(
                                other.patient(), other.practitioner("lead"), start, start.plus(Duration.ofMinutes(30))))
                .put("/appointments/{id}", newId())
                .then()
                .statusCode(201);
    }

    @Test
    void freesTheTimeThatWasDeclined() {
        UUID id = proposed("lead");
        command("patient-self", id, 0, "decline").statusCode(200);

        propose("lead", newId(), proposal("lead", start, 30)).statusCode(201);
    }

    @Test
    void refusesToMoveOntoAnother() {
        assertThat(proposed("lead")).isNotNull();
        UUID id = newId();
        propose("lead", id, proposal("cover", start.plus(Duration.ofHours(2)), 30))
                .statusCode(201);

        reschedule("lead", id, 0, start).statusCode(409).body("code", equalTo("appointment-overlaps-patient"));
    }

    @Test
    void letsExactlyOneOfTwoRacingProposalsIn() {
        List<Integer> answers = Race.between(
                () -> propose("lead", newId(), proposal("lead", start, 30))
                        .extract()
                        .statusCode(),
                () -> propose("patient-self", newId(), proposal("lead", start, 30))
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @ParameterizedTest(name = "{0} minutes from now for {1}")
    @CsvSource({"-60, 30", "60, 4", "60, 481", "60, 0", "60, -30", "530000, 30"})
    void refusesTimesThatAreNone(long ahead, long minutes) {
        Instant from = Instant.now().plus(Duration.ofMinutes(ahead));

        propose("lead", newId(), proposal("lead", from, minutes))
                .statusCode(422)
                .body("code", equalTo("appointment-time-invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colleague", "ended", "outsider", "admin"})
    void meetsOnlySomebodyOfTheCareTeam(String kind) {
        propose("patient-self", newId(), proposal(kind, start, 30))
                .statusCode(422)
                .body("code", equalTo("practitioner-not-in-care-team"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                | 422",
                "{\"mode\": \"TELEPATHY\"}         | 400",
                "{\"startsAt\": \"tomorrow\"}      | 400",
                "{\"startsAt\": \"9999-01-01T00:00:00Z\"} | 400",
                "{\"room\": 4}                     | 400"
            })
    void refusesWhatIsNoProposal(String request, int status) {
        propose("lead", newId(), request).statusCode(status);
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
}
