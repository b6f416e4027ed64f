package clinic.telerehab.messaging.conversation;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.inbox;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class ConversationFeedTest {
    private static final Duration SOON = Duration.ofSeconds(20);

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
    void notesAChangedProgramWithoutWords() {
        UUID program = newId();
        assertThat(TestPeer.tell("program", "program-changed", "SIGNAL", cast.patient(), """
                        {"programId": "%s", "patientId": "%s", "clinicId": "%s", "revision": 2,
                         "origin": "PROGRESSION", "changes": []}
                        """.formatted(
                                program, cast.patient(), cast.clinic())))
                .isNotBlank();

        await().atMost(SOON)
                .untilAsserted(() -> by(patient)
                        .get("/conversations/{c}/messages", thread)
                        .then()
                        .body("items.kind", contains("PROGRAM_CHANGE"))
                        .body("items[0].refs.programId", equalTo(program.toString()))
                        .body("items[0].programRevision", equalTo(2))
                        .body("items[0].origin", equalTo("PROGRESSION")));
    }

    @Test
    void tellsStreamsOfALoggedSessionAndWritesNoMessage() {
        UUID session = newId();
        assertThat(TestPeer.tell("program", "session-logged", "SIGNAL", cast.patient(), """
                        {"sessionId": "%s", "patientId": "%s", "clinicId": "%s", "programId": "%s",
                         "localDate": "2026-01-01"}
                        """.formatted(
                                session, cast.patient(), cast.clinic(), newId())))
                .isNotBlank();

        await().atMost(SOON)
                .until(() -> !TestPostgres.strings(
                                "messaging_test", "select type from stream_event where data like '%" + session + "%'")
                        .isEmpty());

        by(lead).get("/conversations/{c}/messages", thread).then().body("items", empty());
    }

    @Test
    void canOnlyBeReadOnceTheRecordIsArchived() {
        cast.patientIs("ARCHIVED", "Europe/Berlin");

        send(lead, thread, newId(), "hello").statusCode(409).body("code", equalTo("conversation-closed"));
        by(lead).get("/conversations/{c}", thread).then().statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    void tellsTheInboxOnceOfAPatientWhoWaits() {
        send(patient, thread, newId(), "are you there?").statusCode(201);
        by(lead).get("/conversations/{c}", thread).then().body("waitingSince", notNullValue());
        clock.moveTo(Duration.ofHours(25));

        await().atMost(SOON).until(() -> alerts().equals(List.of("A-MSG-SLA")));

        clock.moveTo(Duration.ZERO);
        assertThat(inbox(cast, 1)).hasSize(1);
        by(lead).get("/inbox").then().body("items.type", contains("A-MSG-SLA")).body("items.count", contains(1));
    }

    @Test
    void tellsNobodyOfAPatientWhoWasAnswered() {
        send(patient, thread, newId(), "are you there?").statusCode(201);
        send(lead, thread, newId(), "yes").statusCode(201);

        assertThat(TestPostgres.strings(
                        "messaging_test",
                        "select id::text from conversation where waiting_since is not null and id = '" + thread + "'"))
                .isEmpty();
    }

    @Test
    void waitsAsLongAsTheClinicSays() {
        assertThat(TestPeer.tell("patient", "clinic", "STATE", cast.clinic(), """
                        {"clinicId": "%s", "timezone": "Europe/Berlin", "defaultLocale": "de",
                         "modules": {"rtm": false}, "thresholds": {"messageSlaMinutes": 60},
                         "retention": {"clipDays": 30, "recordYears": 10}}
                        """.formatted(cast.clinic())))
                .isNotBlank();
        cast.consentTo("TELEREHAB", "MESSAGING");
        send(patient, thread, newId(), "are you there?").statusCode(201);
        clock.moveTo(Duration.ofMinutes(61));

        await().atMost(SOON).until(() -> alerts().equals(List.of("A-MSG-SLA")));
    }

    private List<String> alerts() {
        return TestPostgres.strings(
                "messaging_test", "select type from inbox_item where patient_id = '" + cast.patient() + "'");
    }
}
