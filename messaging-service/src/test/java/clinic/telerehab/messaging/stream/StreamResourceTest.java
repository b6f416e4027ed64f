package clinic.telerehab.messaging.stream;

import static clinic.telerehab.messaging.Requests.by;
import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.raise;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.telerehab.kit.clock.MovableClock;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.TestPostgres;
import clinic.telerehab.kit.fixture.TestTokens;
import clinic.telerehab.messaging.MessagingServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MessagingServiceTest
class StreamResourceTest {
    private static final String DATABASE = "messaging_test";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

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

            var data = JsonPath.from(lead.data().getFirst());
            assertThat(data.getString("type")).isEqualTo("message");
            assertThat(data.getString("messageId")).isEqualTo(message.toString());
            assertThat(data.getString("conversationId")).isEqualTo(conversation.toString());
            assertThat(data.getString("patientId")).isEqualTo(cast.patient().toString());
            assertThat(lead.data().getFirst()).doesNotContain("secret");
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
        String last = lastIdAfterOneMessage();
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
    void goesOnFromItsBeginningWhenItWasCutBeforeItsFirstEvent() throws Exception {
        String beginning;
        try (var cut = OpenStream.by(cast.token("lead"), null)) {
            await().atMost(SOON).until(() -> !cut.retryHints().isEmpty());
            beginning = cut.lastId();
        }
        UUID missed = newId();
        send(cast.token("patient-self"), conversation, missed, "missed").statusCode(201);

        try (var lead = OpenStream.by(cast.token("lead"), beginning)) {
            await().atMost(SOON).until(() -> lead.data().size() == 1);

            assertThat(lead.data().getFirst()).contains(missed.toString());
        }
    }

    @Test
    void tellsNothingToAColleagueOrOnceARelationEnds() throws Exception {
        try (var colleague = OpenStream.by(cast.token("colleague"), null);
                var outsider = OpenStream.by(cast.token("outsider"), null);
                var stranger = OpenStream.by(cast.token("patient-other"), null);
                var assistant = OpenStream.by(cast.token("assistant"), null);
                var lead = OpenStream.by(cast.token("lead"), null)) {
            cast.end("assistant");
            send(cast.token("patient-self"), conversation, newId(), "hello").statusCode(201);

            await().atMost(SOON).until(() -> lead.data().size() == 1);

            assertThat(colleague.data()).isEmpty();
            assertThat(outsider.data()).isEmpty();
            assertThat(stranger.data()).isEmpty();
            assertThat(assistant.data()).isEmpty();
        }
    }

    @Test
    void tellsWhatWasCommittedLaterThoughWrittenEarlier() throws Exception {
        try (var lead = OpenStream.by(cast.token("lead"), null);
                var slow = TestPostgres.superuser(DATABASE);
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
    void tellsEachEventOnceToStaffOfTwoClinics() throws Exception {
        TestPostgres.execute(DATABASE, """
                insert into practitioner_link
                select practitioner_id, gen_random_uuid(), subject, display_name, profession, active
                  from practitioner_link where subject = '%s'
                """.formatted(cast.login("lead")));
        try (var lead = OpenStream.by(cast.token("lead"), null)) {
            send(cast.token("patient-self"), conversation, newId(), "one").statusCode(201);
            send(cast.token("patient-self"), conversation, newId(), "two").statusCode(201);

            await().atMost(SOON).until(() -> lead.data().size() >= 2);

            assertThat(lead.data()).hasSize(2);
        }
    }

    @Test
    void tellsNothingOfAPatientWhoseClinicOneLeft() throws Exception {
        TestPostgres.execute(
                DATABASE,
                "update practitioner_link set clinic_id = gen_random_uuid() where subject = '%s'"
                        .formatted(cast.login("assistant")));
        try (var left = OpenStream.by(cast.token("assistant"), null);
                var lead = OpenStream.by(cast.token("lead"), null)) {
            send(cast.token("patient-self"), conversation, newId(), "hello").statusCode(201);

            await().atMost(SOON).until(() -> lead.data().size() == 1);

            assertThat(left.data()).isEmpty();
        }
    }

    @Test
    void tellsManyMissedEventsInOrderAndOnce() throws Exception {
        String start = lastIdAfterOneMessage();
        TestPostgres.execute(DATABASE, """
                insert into stream_event (patient_id, type, audience, data, occurred_at)
                select '%s', 'many', 'ALL', json_build_object('n', n), now() from generate_series(1, 250) n
                """.formatted(cast.patient()));

        try (var lead = OpenStream.by(cast.token("lead"), start)) {
            await().atMost(SOON).until(() -> lead.data().size() >= 250);

            assertThat(lead.data())
                    .extracting(data -> JsonPath.from(data).getInt("n"))
                    .isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
        }
    }

    @Test
    void beatsWhileNothingHappensAndSaysWhenToComeBack() throws Exception {
        try (var lead = OpenStream.by(cast.token("lead"), null)) {
            await().atMost(SOON).until(() -> lead.comments().size() >= 3);

            assertThat(lead.hasEnded()).isFalse();
            assertThat(lead.retryHints()).containsExactly("2000");
        }
    }

    @Test
    void endsWithTheToken() throws Exception {
        String shortLived = TestTokens.sign(
                TestTokens.claims(cast.login("lead"), "clinician-dashboard", Set.of("messaging-service"), "clinician")
                        .expiresAt(Instant.now().plusSeconds(3)));
        try (var lead = OpenStream.by(shortLived, null)) {
            await().atMost(Duration.ofSeconds(8)).until(lead::hasEnded);

            assertThat(lead.data()).isEmpty();
        }
    }

    @Test
    void saysSoWhenWhatWasMissedIsGone() {
        TestPostgres.execute(DATABASE, """
                insert into stream_event (patient_id, type, audience, data, occurred_at)
                values ('%s', 'old', 'ALL', '{}', now() - interval '8 days')
                """.formatted(cast.patient()));

        await().atMost(SOON)
                .until(() -> TestPostgres.strings(DATABASE, "select type from stream_event where type = 'old'")
                        .isEmpty());

        resume("1.1").statusCode(410).body("code", equalTo("stream-position-pruned"));
    }

    @Test
    void refusesAnIdThatNoStreamGaveOut() {
        for (String none : List.of("yesterday", "1", "-1.1", "1.1.1", "999999999999999999.1")) {
            resume(none).statusCode(400).body("code", equalTo("invalid-cursor"));
        }
    }

    @Test
    void refusesStaffButNoPatientWhileTheAuthorityIsSilent() throws Exception {
        try (var silence = TestPostgres.superuser(DATABASE);
                var statement = silence.createStatement()) {
            silence.setAutoCommit(false);
            // Nothing that the authority tells is applied while its cursor is held.
            statement.execute("select 1 from feed_cursor where producer = 'patient' for update");
            clock.moveTo(Duration.ofMinutes(16));

            for (String path : List.of("/events", "/inbox", "/conversations", messages())) {
                by(cast.token("lead"))
                        .get(path)
                        .then()
                        .statusCode(503)
                        .body("code", equalTo("access-authority-unavailable"));
            }

            send(cast.token("patient-self"), conversation, newId(), "still here")
                    .statusCode(201);
            OpenStream.by(cast.token("patient-self"), null).close();
        } finally {
            clock.moveTo(Duration.ZERO);
        }
    }

    private String messages() {
        return "/conversations/" + conversation + "/messages";
    }

    private ValidatableResponse resume(String lastEventId) {
        return by(cast.token("lead"))
                .header("Last-Event-ID", lastEventId)
                .get("/events")
                .then();
    }

    private String lastIdAfterOneMessage() throws Exception {
        try (var lead = OpenStream.by(cast.token("lead"), null)) {
            send(cast.token("patient-self"), conversation, newId(), "seen").statusCode(201);
            await().atMost(SOON).until(() -> lead.data().size() == 1);
            return lead.lastId();
        }
    }
}
