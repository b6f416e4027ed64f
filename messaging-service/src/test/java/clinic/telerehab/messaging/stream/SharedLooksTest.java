package clinic.telerehab.messaging.stream;

import static clinic.telerehab.messaging.Requests.conversation;
import static clinic.telerehab.messaging.Requests.newId;
import static clinic.telerehab.messaging.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.messaging.MessagingServiceTest;
import clinic.telerehab.messaging.Requests;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several devices of one login.
@MessagingServiceTest
class SharedLooksTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private FedCast cast;
    private UUID conversation;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("messaging");
        conversation = conversation(cast);
    }

    /// They share their looks, and one of them stands elsewhere.
    @Test
    void tellsEveryDeviceOfALoginTheSame() throws Exception {
        String start = lastIdAfterOneMessage();
        UUID missed = newId();
        send(cast.token("patient-self"), conversation, missed, "missed").statusCode(201);
        try (var phone = OpenStream.by(cast.token("lead"), null);
                var tablet = OpenStream.by(cast.token("lead"), null);
                var late = OpenStream.by(cast.token("lead"), start)) {
            List<UUID> sent = Stream.generate(Requests::newId).limit(20).toList();
            for (UUID message : sent) {
                send(cast.token("patient-self"), conversation, message, "one of many")
                        .statusCode(201);
            }

            await().atMost(SOON)
                    .until(() -> late.data().size() >= 21 && phone.data().size() >= 20);

            assertThat(messages(phone)).isEqualTo(sent);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(messages(tablet)).isEqualTo(sent));
            assertThat(messages(late))
                    .startsWith(missed)
                    .endsWith(sent.toArray(UUID[]::new))
                    .hasSize(21);
        }
    }

    private static List<UUID> messages(OpenStream stream) {
        return stream.data().stream()
                .map(data -> UUID.fromString(JsonPath.from(data).getString("messageId")))
                .toList();
    }

    private String lastIdAfterOneMessage() throws Exception {
        try (var lead = OpenStream.by(cast.token("lead"), null)) {
            send(cast.token("patient-self"), conversation, newId(), "seen").statusCode(201);
            await().atMost(SOON).until(() -> lead.data().size() == 1);
            return lead.lastId();
        }
    }
}
