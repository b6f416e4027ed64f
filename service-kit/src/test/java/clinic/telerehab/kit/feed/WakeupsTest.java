package clinic.telerehab.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.CutLine;
import clinic.telerehab.kit.fixture.TestPostgres;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@KitTest
class WakeupsTest {
    private static final String CHANNEL = "nobody_notifies_this";
    private static final String CUT_CHANNEL = "everybody_notifies_this";
    private static final Duration SILENCE = Duration.ofSeconds(2);

    @Inject
    Vertx vertx;

    @Inject
    Wakeups wakeups;

    /// A timer refuses less than a millisecond, and whoever waited would wait for ever.
    @Test
    void endsAWaitOfWhichHardlyAnythingIsLeft() {
        long seen = wakeups.count(CHANNEL);

        Void woken = wakeups.next(CHANNEL, seen, Duration.ofNanos(1)).await().atMost(Duration.ofSeconds(5));

        assertThat(woken).isNull();
    }

    @Test
    void listensAgainWhenTheOtherEndIsGone() throws Exception {
        try (var line = CutLine.to(vertx, TestPostgres.port())) {
            var listening = new Wakeups(
                    vertx, "postgresql://localhost:%d/postgres".formatted(line.port()), "postgres", "", SILENCE);
            listening.listen(new StartupEvent());
            await().until(() -> isWoken(listening));

            line.cut();

            await().atMost(SILENCE.multipliedBy(5)).until(() -> isWoken(listening));
            listening.close(new ShutdownEvent());
        }
    }

    private static boolean isWoken(Wakeups listening) {
        long seen = listening.count(CUT_CHANNEL);
        TestPostgres.execute("postgres", "notify " + CUT_CHANNEL);
        return listening
                .next(CUT_CHANNEL, seen, Duration.ofMillis(200))
                .map(done -> listening.count(CUT_CHANNEL) > seen)
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
