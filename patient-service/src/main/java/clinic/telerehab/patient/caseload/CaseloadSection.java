package clinic.telerehab.patient.caseload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What another service summed up, and how far it can be relied on.
///
/// @param asOf when its owner was last heard; absent when it never summed anything up
record CaseloadSection<T>(
        Status status,
        @Nullable Instant asOf,
        @JsonUnwrapped @Nullable T content) {
    private static final Duration CURRENT_FOR = Duration.ofSeconds(60);

    /// OK while the owner was heard within a minute, STALE after that, UNAVAILABLE when it never summed anything up.
    enum Status {
        OK,
        STALE,
        UNAVAILABLE
    }

    static Status status(@Nullable Instant heardAt, Instant now) {
        if (heardAt == null) {
            return Status.UNAVAILABLE;
        }
        return heardAt.plus(CURRENT_FOR).isBefore(now) ? Status.STALE : Status.OK;
    }
}
