package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import clinic.telerehab.kit.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was decided about one request for a stream: who reads, from where, until when.
@RequestScoped
class StreamStart {
    private @Nullable Caller caller;
    private @Nullable FeedPosition after;
    private @Nullable Instant until;

    void set(Caller reader, FeedPosition from, Instant expiresAt) {
        caller = reader;
        after = from;
        until = expiresAt;
    }

    Caller caller() {
        return Objects.requireNonNull(caller);
    }

    FeedPosition after() {
        return Objects.requireNonNull(after);
    }

    Instant until() {
        return Objects.requireNonNull(until);
    }
}
