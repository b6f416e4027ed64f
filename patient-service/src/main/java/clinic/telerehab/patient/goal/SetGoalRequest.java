package clinic.telerehab.patient.goal;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody wants to reach, and where they start.
@Schema(examples = """
        {"kind": "SMART", "text": "Walk 40 minutes without a break", "baseline": 15}
        """)
record SetGoalRequest(
        @NotNull GoalKind kind,
        @NotBlank @Size(max = 300) String text,
        @Valid @Nullable Target target,
        @Min(0) @Max(100_000) @Nullable Integer baseline) {
    String hash(UUID episodeId) {
        return RequestHash.of(episodeId, this);
    }
}
