package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.change.RequestHash;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a clinician saw of one exercise.
///
/// @param supersedes the review that this one takes the place of
@Schema(examples = """
        {"itemId": "019a5f00-0000-7000-8000-000000000002", "verdict": "MINOR_CORRECTION",
         "errorCodes": ["PELVIC_ROTATION"],
         "comments": [{"atMs": 12000, "text": "Keep the pelvis level here",
                       "drawing": [{"kind": "ARROW", "colour": "#ff0000",
                                    "points": [{"x": 0.2, "y": 0.5}, {"x": 0.4, "y": 0.5}]}]}]}
        """)
record ReviewRequest(
        @NotNull UUID itemId,
        @NotNull Verdict verdict,
        @Size(max = 10) @Nullable Set<@NotNull ErrorCode> errorCodes,
        @Size(max = 50) @Nullable List<@NotNull @Valid TimedComment> comments,
        @Nullable UUID supersedes) {

    @AssertTrue(message = "what is incorrect has an error code, what is correct has none")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isConsistent() {
        return verdict == Verdict.CORRECT ? errors().isEmpty() : isMinor() || !errors().isEmpty();
    }

    private boolean isMinor() {
        @Nullable Verdict given = verdict;
        return given == null || given == Verdict.MINOR_CORRECTION;
    }

    List<ErrorCode> errors() {
        return errorCodes == null ? List.of() : errorCodes.stream().sorted().toList();
    }

    List<TimedComment> remarks() {
        return comments == null ? List.of() : comments;
    }

    String hash(UUID checkInId) {
        return RequestHash.of(checkInId, itemId, verdict, errors(), remarks(), String.valueOf(supersedes));
    }
}
