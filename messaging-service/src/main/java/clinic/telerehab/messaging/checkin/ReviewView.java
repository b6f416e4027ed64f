package clinic.telerehab.messaging.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a clinician saw of one exercise, as both sides read it.
///
/// @param supersedes the review that this one took the place of
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
        UUID id,
        UUID checkInId,
        String exerciseCode,
        UUID itemId,
        @Nullable Integer ladderStep,
        Verdict verdict,
        List<ErrorCode> errorCodes,
        List<TimedComment> comments,
        @Nullable String reviewerName,
        Instant reviewedAt,
        @Nullable UUID supersedes) {}
