package clinic.telerehab.kit.problem;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Says in the log why requests are answered 503. Each reason is said once in a while only: during an outage nearly
/// every request has the same.
@ApplicationScoped
public class OutageLog {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Instant> told = new HashMap<>();

    OutageLog(Clock clock) {
        this.clock = clock;
    }

    /// @param reason one of few, such as the name of a [Failure]; nothing that differs by request
    public void tell(String reason) {
        if (isDue(reason)) {
            Log.warnf("answered 503: %s", reason);
        }
    }

    private synchronized boolean isDue(String reason) {
        Instant now = clock.instant();
        Instant last = told.getOrDefault(reason, Instant.EPOCH);
        // Either way, since the demo's clock is moved.
        boolean isDue = Duration.between(last, now).abs().compareTo(PAUSE) >= 0;
        if (isDue) {
            told.put(reason, now);
        }
        return isDue;
    }
}
