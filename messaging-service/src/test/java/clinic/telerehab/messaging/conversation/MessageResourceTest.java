package clinic.telerehab.messaging.conversation;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.Race;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class MessageResourceTest {
    private static final String MESSAGES = "/conversations/{c}/messages";

    @Inject
    MovableClock clock;

    private FedCast cast;
    private String patient;
    private String lead;
    private UUID thread;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        patient = cast.token("patient-self");
        lead = cast.token("lead");
        thread = conversation(cast);
    }

    @AfterEach
    void resetClock() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void correctsAMessageAndKeepsWhatItSaid() {
        UUID id = sent(patient, "tree sets");

        edit(patient, id, 0, "three sets")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("body", equalTo("three sets"))
                .body("editedAt", notNullValue());

        assertThat(TestPostgres.strings(
                        "messaging_test", "select body from message_former_text where message_id = '" + id + "'"))
                .containsExactly("tree sets");
    }

    @Test
    void correctsNothingAfterAQuarterOfAnHour() {
        UUID id = sent(patient, "hello");
        clock.moveTo(Duration.ofMinutes(15).plusSeconds(5));

        edit(patient, id, 0, "hi").statusCode(409).body("code", equalTo("message-edit-too-late"));
    }

    @Test
    void leavesOnlyThePlaceOfARetractedMessage() {
        UUID id = sent(patient, "not meant for you");

        retract(patient, id, 0)
                .statusCode(200)
                .body("body", equalTo(""))
                .body("seq", equalTo(1))
                .body("retractedAt", notNullValue());

        search(lead, "meant").body("items", empty());
        retract(patient, id, 1).statusCode(409).body("code", equalTo("message-retracted"));
        edit(patient, id, 1, "again").statusCode(409).body("code", equalTo("message-retracted"));
    }

    @Test
    void letsNobodyElseChangeAMessage() {
        UUID id = sent(patient, "hello");

        edit(lead, id, 0, "bye").statusCode(403).body("code", equalTo("message-of-another"));
        retract(lead, id, 0).statusCode(403).body("code", equalTo("message-of-another"));
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        UUID id = sent(patient, "hello");

        edit(patient, id, 3, "hi").statusCode(412).body("code", equalTo("stale-version"));
        by(patient)
                .body("{\"body\": \"hi\"}")
                .patch(MESSAGES + "/{id}", thread, id)
                .then()
                .statusCode(428);
    }

    @Test
    void letsOneOfTwoRacingCorrectionsIn() {
        UUID id = sent(patient, "hello");

        List<Integer> answers = Race.between(
                () -> edit(patient, id, 0, "one").extract().statusCode(),
                () -> retract(patient, id, 0).extract().statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void refusesAnEmptyCorrectionAndAMemberThatIsNotForEditing() {
        UUID id = sent(patient, "hello");

        edit(patient, id, 0, " ").statusCode(422).body("code", equalTo("validation-failed"));
        by(patient)
                .header("If-Match", "\"0\"")
                .body("{\"seq\": 7}")
                .patch(MESSAGES + "/{id}", thread, id)
                .then()
                .statusCode(422)
                .body("code", equalTo("member-not-editable"));
    }

    @Test
    void changesNothingWithoutConsent() {
        UUID id = sent(patient, "hello");
        cast.consentTo("TELEREHAB");

        edit(patient, id, 0, "hi").statusCode(409).body("code", equalTo("messaging-consent-missing"));
        retract(patient, id, 0).statusCode(409).body("code", equalTo("messaging-consent-missing"));
    }

    @Test
    void acknowledgesAgainWhatWasAcknowledgedBeforeConsentWasWithdrawn() {
        UUID id = sent(patient, "hello");
        cast.consentTo("TELEREHAB");

        send(patient, thread, id, "hello").statusCode(200);
    }

    @Test
    void keepsWhatAMessagePointsAt() {
        UUID program = newId();
        by(patient)
                .body("{\"body\": \"this one\", \"refs\": {\"programId\": \"%s\"}}".formatted(program))
                .put(MESSAGES + "/{id}", thread, newId())
                .then()
                .statusCode(201)
                .body("refs.programId", equalTo(program.toString()))
                .body("kind", equalTo("TEXT"));
    }

    @Test
    void tellsBothSidesHowFarTheOtherHasCome() {
        say(patient, "one");
        say(patient, "two");

        receipt(lead, "read", 1);
        receipt(lead, "delivered", 2);
        receipt(patient, "read", 2);

        by(patient)
                .get(MESSAGES, thread)
                .then()
                .body("items.receipts.read", contains(false, true))
                .body("items.receipts.delivered", contains(true, true));
    }

    @Test
    void neverTakesAReceiptBack() {
        say(patient, "one");
        say(patient, "two");
        receipt(lead, "read", 99);

        receipt(lead, "read", 1);

        by(patient).get(MESSAGES, thread).then().body("items.receipts.read", contains(true, true));
    }

    @Test
    void countsWhatTheCallerHasNotRead() {
        say(patient, "one");
        say(patient, "two");
        say(lead, "three");

        by(lead).get("/conversations").then().body("items.unread", contains(2));
        receipt(lead, "read", 1);
        by(lead).get("/conversations/{c}", thread).then().body("unread", equalTo(1));
        by(patient).get("/conversations").then().body("items.unread", contains(1));
    }

    @Test
    void findsWordsByTheirStems() {
        say(patient, "My stretching hurts");
        say(patient, "All fine");

        search(lead, "stretch hurt").body("items", hasSize(1)).body("items[0].body", equalTo("My stretching hurts"));
        search(lead, "nothing like it").body("items", empty());
    }

    @Test
    void findsWordsInThePatientsLanguage() {
        TestPostgres.execute(
                "messaging_test",
                "update patient_link set locale = 'de-DE' where patient_id = '" + cast.patient() + "'");
        say(patient, "Die Übungen waren anstrengend");

        search(lead, "Übung").body("items", hasSize(1));
    }

    @Test
    void refusesASearchForNothing() {
        by(lead).get(MESSAGES + "/search", thread).then().statusCode(400);
        by(lead).get(MESSAGES + "/search?q=", thread).then().statusCode(400);
        by(lead).get(MESSAGES + "/search?q={q}", thread, "x".repeat(201)).then().statusCode(400);
    }

    @Test
    void pagesBackFromAPlace() {
        say(patient, "one");
        say(patient, "two");
        say(patient, "three");

        by(lead).get(MESSAGES + "?before=3&limit=1", thread)
                .then()
                .body("items.body", contains("two"))
                .body("nextCursor", notNullValue());
        by(lead).get(MESSAGES + "?before=2", thread)
                .then()
                .body("items.body", contains("one"))
                .body("nextCursor", nullValue());
        by(lead).get(MESSAGES + "?before=0", thread).then().statusCode(400);
    }

    private void say(String token, String body) {
        send(token, thread, newId(), body).statusCode(201);
    }

    private UUID sent(String token, String body) {
        UUID id = newId();
        send(token, thread, id, body).statusCode(201);
        return id;
    }

    private ValidatableResponse edit(String token, UUID id, int version, String body) {
        return by(token)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"body\": \"%s\"}".formatted(body))
                .patch(MESSAGES + "/{id}", thread, id)
                .then();
    }

    private ValidatableResponse retract(String token, UUID id, int version) {
        return by(token)
                .header("If-Match", "\"" + version + "\"")
                .delete(MESSAGES + "/{id}", thread, id)
                .then();
    }

    private ValidatableResponse search(String token, String words) {
        return by(token)
                .queryParam("q", words)
                .get(MESSAGES + "/search", thread)
                .then()
                .statusCode(200);
    }

    private void receipt(String token, String kind, long upTo) {
        by(token)
                .body("{\"upTo\": %d}".formatted(upTo))
                .post("/conversations/{c}/{kind}", thread, kind)
                .then()
                .statusCode(204);
    }
}
