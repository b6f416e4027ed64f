package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A check-in as both sides see it.
///
/// @param note what the last who acted wants the other side to know
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckInView(
        UUID id,
        UUID patientId,
        @Nullable UUID episodeId,
        @Nullable UUID programId,
        CheckInMode mode,
        Origin origin,
        List<ExerciseRef> exercises,
        List<String> questions,
        List<String> answers,
        List<UUID> clips,
        @Nullable String note,
        CheckInState state,
        Instant dueAt,
        @Nullable Instant submittedAt,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable UUID roomId,
        Instant createdAt,
        int version)
        implements Versioned {}
