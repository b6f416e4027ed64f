package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A follow-up as the patient and the care team see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record FollowUpView(
        UUID id,
        UUID episodeId,
        int monthsAfter,
        Instant dueAt,
        FollowUpState state,
        @Nullable FollowUpAnswers answers,
        @Nullable Verdict verdict,
        @Nullable Instant answeredAt,
        int version)
        implements Versioned {}
