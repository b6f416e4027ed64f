package clinic.telerehab.messaging.stream;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.messaging.MessagingServiceTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class StreamResourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private FedCast cast;
    private UUID conversation;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        conversation = conversation(cast);
    }

    @Test
    void tellsBothSidesOfAMessageByItsIdOnly() throws Exception {
        UUID message = newId();
        try (var patient = OpenStream.by(cast.token("patient-self"), null);
                var lead = OpenStream.by(cast.token("lead"), null)) {
            send(cast.token("patient-self"), conversation, message, "a secret").statusCode(201);

            await().atMost(SOON)
                    .until(() -> patient.data().size() == 1 && lead.data().size() == 1);

            assertThat(lead.data().getFirst()).contains(message.toString()).doesNotContain("secret");
        }
    }

    @Test
    void tellsTheCareTeamOfAnAlertAndNotThePatient() throws Exception {
        try (var patient = OpenStream.by(cast.token("patient-self"), null);
                var lead = OpenStream.by(cast.token("lead"), null)) {
            raise(cast, "key-" + newId(), "HIGH");
            await().atMost(SOON).until(() -> lead.names().contains("inbox"));
            send(cast.token("lead"), conversation, newId(), "how are you?").statusCode(201);

            await().atMost(SOON).until(() -> patient.names().contains("message"));

            assertThat(patient.names()).containsExactly("message");
        }
    }

    @Test
    void goesOnWhereAStreamWasCut() throws Exception {
        String last;
        try (var lead = OpenStream.by(cast.token("lead"), null)) {
            send(cast.token("patient-self"), conversation, newId(), "seen").statusCode(201);
            await().atMost(SOON).until(() -> lead.data().size() == 1);
            last = lead.lastId();
        }
        UUID missed = newId();
        UUID missedToo = newId();
        send(cast.token("patient-self"), conversation, missed, "missed").statusCode(201);
        send(cast.token("patient-self"), conversation, missedToo, "missed too").statusCode(201);

        try (var lead = OpenStream.by(cast.token("lead"), last)) {
            await().atMost(SOON).until(() -> lead.data().size() >= 2);

            assertThat(lead.data()).hasSize(2);
            assertThat(lead.data().getFirst()).contains(missed.toString());
            assertThat(lead.data().getLast()).contains(missedToo.toString());
        }
    }

    @Test
    void tellsNothingToAColleagueOrOnceARelationEnds() throws Exception {
        try (var colleague = OpenStream.by(cast.token("colleague"), null);
                var assistant = OpenStream.by(cast.token("assistant"), null);
                var lead = OpenStream.by(cast.token("lead"), null)) {
            cast.end("assistant");
            send(cast.token("patient-self"), conversation, newId(), "hello").statusCode(201);

            await().atMost(SOON).until(() -> lead.data().size() == 1);

            assertThat(colleague.data()).isEmpty();
            assertThat(assistant.data()).isEmpty();
        }
    }

    @Test
    void tellsWhatWasCommittedLaterThoughWrittenEarlier() throws Exception {
        try (var lead = OpenStream.by(cast.token("lead"), null);
                var slow = TestPostgres.superuser("messaging_test");
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("""
                    insert into stream_event (patient_id, type, audience, data, occurred_at)
                    values ('%s', 'slow', 'ALL', '{}', now())
                    """.formatted(cast.patient()));
            send(cast.token("patient-self"), conversation, newId(), "quick").statusCode(201);
            slow.commit();

            await().atMost(SOON).until(() -> lead.names().size() == 2);

            assertThat(lead.names()).containsExactlyInAnyOrder("slow", "message");
        }
    }

    @Test
    void refusesAnIdThatNoStreamGaveOut() {
        by(cast.token("lead"))
                .header("Last-Event-ID", "yesterday")
                .get("/events")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }
}
