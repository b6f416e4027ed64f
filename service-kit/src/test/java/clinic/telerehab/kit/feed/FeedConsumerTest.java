package clinic.telerehab.kit.feed;

import static clinic.telerehab.kit.fixture.TestPostgres.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.TestPeer;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class FeedConsumerTest {
    private static final String DATABASE = "sample_test";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    FeedLoops loops;

    @Inject
    FeedConfig config;

    @Inject
    FeedSteps steps;

    @Inject
    OidcClients clients;

    @Inject
    Vertx vertx;

    @Test
    void appliesEachEventOnceAndInOrder() {
        UUID subject = UUID.randomUUID();
        tell(subject, "one");
        tell(subject, "two");

        await().atMost(SOON).until(() -> wordsOf(subject).size() >= 2);

        assertThat(wordsOf(subject)).containsExactly("one", "two");
    }

    @Test
    void appliesEachEventOnceWithTwoReplicasAtWork() {
        var replica = new FeedLoops(config, steps, clients, vertx, "sample-service", "test-only");
        replica.start(new StartupEvent());
        UUID subject = UUID.randomUUID();
        List<String> told = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            told.add("w" + n);
            tell(subject, "w" + n);
        }

        await().atMost(SOON).until(() -> wordsOf(subject).size() >= 300);
        replica.stop(new ShutdownEvent());

        assertThat(wordsOf(subject)).containsExactlyElementsOf(told);
    }

    @Test
    void parksWhatCanNotBeAppliedAndWhatFollowsOfTheSameSubject() {
        UUID poisoned = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        tell(poisoned, "");
        tell(poisoned, "behind");
        tell(other, "unharmed");

        await().atMost(SOON).until(() -> wordsOf(other).contains("unharmed"));

        assertThat(wordsOf(poisoned)).isEmpty();
        assertThat(strings(
                        DATABASE,
                        "select failure from feed_parked where subject = '%s' order by number".formatted(poisoned)))
                .hasSize(2)
                .last()
                .isEqualTo("behind a parked event");
    }

    private static void tell(UUID subject, String word) {
        assertThat(TestPeer.tell("patient", "counted", "SIGNAL", subject, "{\"word\": \"%s\"}".formatted(word)))
                .isNotNull();
    }

    private static List<String> wordsOf(UUID subject) {
        return strings(DATABASE, "select word from counted where subject = '%s' order by id".formatted(subject));
    }
}
