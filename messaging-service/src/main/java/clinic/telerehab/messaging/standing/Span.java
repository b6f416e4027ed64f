package clinic.telerehab.messaging.standing;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time, its end not included.
record Span(Instant from, Instant to) {
    Span notBefore(Instant start) {
        return from.isBefore(start) ? new Span(start, to) : this;
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
