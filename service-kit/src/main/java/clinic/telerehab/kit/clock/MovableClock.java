package clinic.telerehab.kit.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// The system's time in UTC plus an offset. The offset is zero for ever unless the service runs in the demo profile (or
/// in its own tests), because moving time in a clinic would move deadlines, windows and audit entries with it.
@ApplicationScoped
public class MovableClock extends Clock {
    private static final List<String> MOVABLE_IN = List.of("demo", "test");

    private volatile Duration offset = Duration.ZERO;

    /// True where time may be moved at all.
    public boolean isMovable() {
        return MOVABLE_IN.stream().anyMatch(ConfigUtils::isProfileActive);
    }

    /// Sets how far this clock is ahead of the system's (negative: behind).
    ///
    /// @throws IllegalStateException outside the demo and test profiles
    public void moveTo(Duration aheadOfSystem) {
        if (!isMovable()) {
            throw new IllegalStateException("the clock moves in the demo profile only");
        }
        offset = aheadOfSystem;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
