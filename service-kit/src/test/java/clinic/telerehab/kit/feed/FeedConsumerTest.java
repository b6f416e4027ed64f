package clinic.telerehab.kit.feed;

import static clinic.telerehab.kit.fixture.TestPostgres.execute;
import static clinic.telerehab.kit.fixture.TestPostgres.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.LogLines;
import clinic.telerehab.kit.fixture.TestPeer;
import clinic.telerehab.kit.peer.PeerTokens;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    PeerTokens tokens;

    @Inject
    Vertx vertx;

    @Test
    void appliesEachEventOnceAndInOrder() {
        UUID subject = UUID.randomUUID();
        assertThat(tell(subject, "one")).isNotBlank();
        assertThat(tell(subject, "two")).isNotBlank();

        await().atMost(SOON).until(() -> wordsOf(subject).size() >= 2);

        assertThat(wordsOf(subject)).containsExactly("one", "two");
    }

    @Test
    void appliesEachEventOnceWithTwoReplicasAtWork() {
        var replica = new FeedLoops(config, steps, tokens, vertx);
        replica.start(new StartupEvent());
        UUID subject = UUID.randomUUID();
        List<String> told = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            told.add("w" + n);
            assertThat(tell(subject, "w" + n)).isNotBlank();
        }

        await().atMost(SOON).until(() -> wordsOf(subject).size() >= 300);
        replica.stop(new ShutdownEvent());

        assertThat(wordsOf(subject)).containsExactlyElementsOf(told);
    }

    @Test
    void parksWhatCanNotBeAppliedAndWhatFollowsOfTheSameSubject() {
        UUID poisoned = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThat(tell(poisoned, "")).isNotBlank();
        assertThat(tell(poisoned, "behind")).isNotBlank();
        assertThat(tell(other, "unharmed")).isNotBlank();

        await().atMost(SOON).until(() -> wordsOf(other).contains("unharmed"));

        assertThat(wordsOf(poisoned)).isEmpty();
        assertThat(strings(
                        DATABASE,
                        "select failure from feed_parked where subject = '%s' order by number".formatted(poisoned)))
                .hasSize(2)
                .last()
                .isEqualTo("behind a parked event");
    }

    @Test
    void saysWhyAnEventIsParkedAndWhichActionToldIt() {
        String action = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        UUID poisoned = UUID.randomUUID();
        try (var log = LogLines.listen()) {
            String position = TestPeer.tell("patient", "counted", "SIGNAL", poisoned, """
                    {"word": ""}, "traceparent": "%s"
                    """.formatted(action));
            assertThat(position).isNotBlank();

            await().atMost(SOON).until(() -> !parkedOf(poisoned).isEmpty());

            assertThat(log.with(parkedOf(poisoned).getFirst()))
                    .singleElement()
                    .extracting(LogLines.Line::text)
                    .asString()
                    .contains("is parked after 5 attempts", "SQLException 22012", action);
        }
    }

    @Test
    void saysOnceWhyAFeedCanNotBeRead() {
        String path = "/shut/api/weather/internal/feed";
        TestPeer.answer("weather", path, 401, "{}", 0);
        FeedLoops loops = reading("weather", TestPeer.url("weather") + "/api/weather/shut");
        try (var log = LogLines.listen()) {
            loops.start(new StartupEvent());

            await().atMost(SOON).until(() -> TestPeer.timesAsked("weather", path) >= 4);
            TestPeer.answer("weather", path, 200, "[]", 200);
            await().atMost(SOON)
                    .until(() -> !log.with("feed of weather is read again").isEmpty());

            assertThat(log.with("feed of weather"))
                    .extracting(LogLines.Line::level, LogLines.Line::text)
                    .containsExactly(
                            tuple("WARN", "feed of weather can't be read: ClientWebApplicationException 401"),
                            tuple("INFO", "feed of weather is read again"));
        } finally {
            loops.stop(new ShutdownEvent());
        }
    }

    @Test
    void appliesOnceWhatItWasKilledOver() {
        UUID subject = UUID.randomUUID();
        assertThat(tell(subject, "slow")).isNotBlank();
        await().atMost(SOON).until(() -> !atWork().isEmpty());

        execute(DATABASE, "select pg_terminate_backend(%s)".formatted(atWork().getFirst()));

        await().atMost(SOON).until(() -> !wordsOf(subject).isEmpty() && atWork().isEmpty());
        assertThat(wordsOf(subject)).containsExactly("slow");
    }

    @Test
    void startsAgainBehindThePrunedHorizonWithoutRepeatingASignal() {
        UUID subject = UUID.randomUUID();
        assertThat(tell(subject, "before")).isNotBlank();
        await().atMost(SOON).until(() -> wordsOf(subject).contains("before"));

        TestPeer.tellAndPrune("patient");
        assertThat(tellState(subject, "state")).isNotBlank();

        await().atMost(SOON).until(() -> wordsOf(subject).contains("state"));
        assertThat(wordsOf(subject)).containsExactly("before", "state");
        assertThat(strings(DATABASE, "select rebuilt_at::text from feed_cursor where producer = 'patient'"))
                .doesNotContainNull();
    }

    @Test
    void isNotCurrentWhileAFactOfAccessIsParked() {
        UUID relation = UUID.randomUUID();
        assertThat(TestPeer.tell("patient", "care-relation", "STATE", relation, "{}"))
                .isNotBlank();
        await().atMost(SOON).until(() -> !parkedOf(relation).isEmpty());
        List<String> heardBefore = heard();
        UUID later = UUID.randomUUID();
        assertThat(tell(later, "later")).isNotBlank();

        await().atMost(SOON).until(() -> wordsOf(later).contains("later"));

        assertThat(heard()).isEqualTo(heardBefore);
        execute(DATABASE, "delete from feed_parked where subject = '%s'".formatted(relation));
        await().atMost(SOON).until(() -> !heard().equals(heardBefore));
    }

    private FeedLoops reading(String producer, String url) {
        FeedConfig other = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FeedConfig.class)
                .withDefaultValues(Map.of(
                        "feed.sources." + producer + ".url", url, "feed.prune-every", "1H", "feed.measure-every", "1S"))
                .build()
                .getConfigMapping(FeedConfig.class);
        return new FeedLoops(other, steps, tokens, vertx);
    }

    private static List<String> heard() {
        return strings(DATABASE, "select heard_at::text from feed_cursor where producer = 'patient'");
    }

    private static List<String> parkedOf(UUID subject) {
        return strings(DATABASE, "select event_id::text from feed_parked where subject = '%s'".formatted(subject));
    }

    private static List<String> atWork() {
        return strings(DATABASE, """
                select pid::text from pg_stat_activity
                 where state = 'active' and query like '%pg_sleep(case%' and pid <> pg_backend_pid()
                """);
    }

    private static String tell(UUID subject, String word) {
        return TestPeer.tell("patient", "counted", "SIGNAL", subject, "{\"word\": \"%s\"}".formatted(word));
    }

    private static String tellState(UUID subject, String word) {
        return TestPeer.tell("patient", "counted", "STATE", subject, "{\"word\": \"%s\"}".formatted(word));
    }

    private static List<String> wordsOf(UUID subject) {
        return strings(DATABASE, "select word from counted where subject = '%s' order by id".formatted(subject));
    }
}
