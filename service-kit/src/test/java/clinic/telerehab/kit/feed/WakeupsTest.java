package clinic.telerehab.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.kit.KitTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@KitTest
class WakeupsTest {
    private static final String CHANNEL = "nobody_notifies_this";

    @Inject
    Wakeups wakeups;

    /// A timer refuses less than a millisecond, and whoever waited would wait for ever.
    @Test
    void endsAWaitOfWhichHardlyAnythingIsLeft() {
        long seen = wakeups.count(CHANNEL);

        Void woken = wakeups.next(CHANNEL, seen, Duration.ofNanos(1)).await().atMost(Duration.ofSeconds(5));

        assertThat(woken).isNull();
    }
}
