package clinic.telerehab.program.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session as it is read by whoever changes none: a course has many, and these are not watched for changes.
record ReadSession(
        UUID id,
        UUID patientId,
        UUID clinicId,
        UUID programId,
        int revision,
        @Nullable LocalDate plannedDate,
        LocalDate localDate,
        SessionStatus status,
        SessionContent content,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant receivedAt) {

    SessionRef ref() {
        return new SessionRef(
                id,
                patientId,
                clinicId,
                programId,
                revision,
                plannedDate,
                localDate,
                status,
                content.preCheck(),
                content.items(),
                content.post(),
                content.nextMorning(),
                startedAt,
                Objects.requireNonNullElse(endedAt, startedAt),
                receivedAt);
    }
}
