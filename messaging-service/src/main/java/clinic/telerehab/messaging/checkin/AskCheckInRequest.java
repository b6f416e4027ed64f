package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be shown, or to show.
///
/// @param dueAt at most 90 days ahead
@Schema(examples = """
        {"mode": "ASYNC", "programId": "019a5f00-0000-7000-8000-000000000001",
         "exercises": [{"itemId": "019a5f00-0000-7000-8000-000000000002", "exerciseCode": "BIRD-DOG", "ladderStep": 1}],
         "questions": ["Does the back stay still?"], "dueAt": "2026-03-01T18:00:00Z"}
        """)
record AskCheckInRequest(
        @NotNull CheckInMode mode,
        @Nullable UUID episodeId,
        @Nullable UUID programId,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid ExerciseRef> exercises,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 500) String> questions,
        @NotNull Instant dueAt) {

    List<String> asked() {
        return questions == null ? List.of() : questions;
    }

    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
