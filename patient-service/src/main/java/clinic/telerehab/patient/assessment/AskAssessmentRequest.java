package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which instrument is asked for, and within which time.
record AskAssessmentRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,19}") String instrument,

        @NotNull @Pattern(regexp = Occasion.PATTERN) @Schema(examples = "ADHOC")
        String occasion,

        @NotNull Instant dueFrom,
        @NotNull Instant dueUntil) {
    String hash(UUID episodeId) {
        return RequestHash.of(episodeId, this);
    }

    boolean isOpenAt(Instant now) {
        return dueUntil.isAfter(dueFrom) && dueUntil.isAfter(now);
    }
}
