package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A program as a clinician drafts it; the rules are asked only when it is to start.
///
/// @param episodeId the episode of care it belongs to; it stays the same when the draft is replaced
@Schema(examples = """
        {"title": "Foundation", "kind": "TREATMENT", "startDate": "2026-03-02", "items": [
          {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "exerciseCode": "BIRD-DOG-1", "dose": {"sets": 3, "reps": 8},
           "daysOfWeek": ["MONDAY", "THURSDAY"]}]}
        """)
record DraftProgramRequest(
        @NotBlank @Size(max = 120) @Schema(examples = "Foundation")
        String title,

        @Nullable UUID episodeId,
        @NotNull Kind kind,
        @NotNull LocalDate startDate,
        @NotNull @Size(max = 40) List<@NotNull @Valid ItemRequest> items) {

    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
