package clinic.telerehab.messaging.rtm;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.tellClinic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.messaging.MessagingServiceTest;
import clinic.telerehab.messaging.client.ProgramClient;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MessagingServiceTest
class RtmResourceTest {
    @Inject
    CircuitBreakerMaintenance breakers;

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        tellClinic(cast, "Europe/Berlin", true);
    }

    @AfterEach
    void closeBreakers() {
        breakers.reset(ProgramClient.BREAKER);
    }

    @Test
    void reportsTheEvidenceOfAMonth() {
        answer(200, "{\"patientId\": \"x\", \"days\": [\"2026-03-02\", \"2026-03-04\", \"2026-03-30\"]}");
        record(newId(), "CALL", true, "2026-03-02T09:00:00Z", 720).statusCode(201);
        record(newId(), "REVIEW", false, "2026-03-20T09:00:00Z", 540).statusCode(201);
        // In April for the patient, who is in Berlin.
        record(newId(), "REVIEW", false, "2026-03-31T22:30:00Z", 540).statusCode(201);

        report("lead", "2026-03")
                .statusCode(200)
                .body("timezone", equalTo("Europe/Berlin"))
                .body("periods.from", contains("2026-03-02"))
                .body("periods[0].to", equalTo("2026-03-31"))
                .body("periods[0].days", equalTo(3))
                .body("minutes", equalTo(21))
                .body("synchronousContacts", equalTo(1))
                .body("codes", contains("98975", "98985", "98980"))
                .body("missing", empty())
                .body("entries.kind", contains("CALL", "REVIEW"));
    }

    @Test
    void saysWhyAMonthSupportsNothing() {
        answer(200, "{\"days\": []}");

        report("lead", "2026-03")
                .statusCode(200)
                .body("codes", empty())
                .body("missing", contains("TOO_FEW_DAYS", "TOO_LITTLE_TIME"));
    }

    @ParameterizedTest
    @CsvSource({"500, 0", "0, 0", "403, 0", "200, 3000"})
    void saysWhenTheDaysAreNotKnown(int status, int afterMillis) {
        TestPeer.answer("program", path(), status, "{\"days\": []}", afterMillis);

        report("lead", "2026-03").statusCode(503).body("code", equalTo("monitoring-days-unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?month=", "?month=March", "?month=2026-13", "?month=9999-01"})
    void refusesMonthsThatAreNone(String query) {
        by(cast.token("lead")).get("/rtm/" + cast.patient() + query).then().statusCode(400);
    }

    @Test
    void isThereOnlyForClinicsThatTurnedItOn() {
        tellClinic(cast, "Europe/Berlin", false);

        report("lead", "2026-03").statusCode(409).body("code", equalTo("rtm-not-enabled"));
        record(newId(), "CALL", true, "2026-03-02T09:00:00Z", 60)
                .statusCode(409)
                .body("code", equalTo("rtm-not-enabled"));
    }

    @Test
    void isRecordedTwiceWithTheSameAnswer() {
        UUID id = newId();
        record(id, "CALL", true, "2026-03-02T09:00:00Z", 60)
                .statusCode(201)
                .body("source", equalTo("MANUAL"))
                .body("practitionerId", equalTo(cast.practitioner("lead").toString()));

        record(id, "CALL", true, "2026-03-02T09:00:00Z", 60).statusCode(200);
        record(id, "CALL", true, "2026-03-02T09:00:00Z", 61).statusCode(409).body("code", equalTo("id-already-used"));
    }

    @ParameterizedTest
    @CsvSource({"MESSAGE, true, 60", "REVIEW, true, 60", "PLAN_CHANGE, true, 60", "CALL, true, 0", "CALL, true, 28801"})
    void refusesEntriesThatAreNone(String kind, boolean live, int seconds) {
        record(newId(), kind, live, "2026-03-02T09:00:00Z", seconds)
                .statusCode(422)
                .body("code", equalTo("validation-failed"));
    }

    @Test
    void recordsNoTimeThatIsToCome() {
        record(newId(), "CALL", true, Instant.now().minus(Duration.ofMinutes(1)).toString(), 600)
                .statusCode(422)
                .body("code", equalTo("contact-not-over"));
    }

    @Test
    void isCorrectedWithAReason() {
        UUID id = newId();
        record(id, "CALL", true, "2026-03-02T09:00:00Z", 600).statusCode(201);

        change("lead", id, 0, "{\"seconds\": 300, \"editedReason\": \"wrong clock\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("seconds", equalTo(300))
                .body("kind", equalTo("CALL"))
                .body("editedReason", equalTo("wrong clock"));
        // Each correction has a reason of its own.
        change("lead", id, 1, "{\"seconds\": 200}").statusCode(422).body("violations.field", hasItem("editedReason"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"MESSAGE\", \"editedReason\": \"x\"}  | 422 | validation-failed",
                "{\"seconds\": 0, \"editedReason\": \"x\"}         | 422 | validation-failed",
                "{\"startedAt\": \"2199-01-01T00:00:00Z\", \"editedReason\": \"x\"} | 422 | contact-not-over",
                "{\"source\": \"AUTO\", \"editedReason\": \"x\"}   | 422 | member-not-editable",
                "{\"seconds\": \"many\", \"editedReason\": \"x\"}  | 400 | malformed-request",
                "[]                                                | 400 | malformed-request"
            })
    void refusesWhatIsNoCorrection(String patch, int status, String code) {
        UUID id = newId();
        record(id, "CALL", true, "2026-03-02T09:00:00Z", 600).statusCode(201);

        change("lead", id, 0, patch).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void isCorrectedByNobodyElse() {
        UUID id = newId();
        record(id, "CALL", true, "2026-03-02T09:00:00Z", 600).statusCode(201);

        change("cover", id, 0, "{\"seconds\": 1, \"editedReason\": \"x\"}").statusCode(403);
        change("lead", newId(), 0, "{\"seconds\": 1, \"editedReason\": \"x\"}").statusCode(404);
    }

    @Test
    void letsExactlyOneOfTwoRacingCorrectionsIn() {
        UUID id = newId();
        record(id, "CALL", true, "2026-03-02T09:00:00Z", 600).statusCode(201);

        List<Integer> answers = Race.between(
                () -> change("lead", id, 0, "{\"seconds\": 1, \"editedReason\": \"x\"}")
                        .extract()
                        .statusCode(),
                () -> change("lead", id, 0, "{\"seconds\": 2, \"editedReason\": \"y\"}")
                        .extract()
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        by(cast.token("lead"))
                .body("{\"seconds\": 1, \"editedReason\": \"x\"}")
                .patch("/contact-entries/{id}", id)
                .then()
                .statusCode(428);
    }

    private void answer(int status, String body) {
        TestPeer.answer("program", path(), status, body, 0);
    }

    private String path() {
        return "/internal/patients/%s/monitoring-days".formatted(cast.patient());
    }

    private ValidatableResponse report(String as, String month) {
        return by(cast.token(as))
                .queryParam("month", month)
                .get("/rtm/{p}", cast.patient())
                .then();
    }

    private ValidatableResponse record(UUID id, String kind, boolean live, String startedAt, int seconds) {
        return by(cast.token("lead"))
                .body("""
                        {"patientId": "%s", "kind": "%s", "synchronous": %s, "startedAt": "%s", "seconds": %d}
                        """.formatted(cast.patient(), kind, live, startedAt, seconds))
                .put("/contact-entries/{id}", id)
                .then();
    }

    private ValidatableResponse change(String as, UUID id, int version, String patch) {
        return by(cast.token(as))
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/contact-entries/{id}", id)
                .then();
    }
}
