package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
        @NotNull Program.Kind kind,
        @NotNull LocalDate startDate,
        @NotNull @Size(max = 40) List<@NotNull @Valid Item> items) {

    /// @param itemId made by the client, the same for as long as the item stays in the program
    record Item(
            @NotNull UUID itemId,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{2,39}") @Schema(examples = "BIRD-DOG-1")
            String exerciseCode,

            @NotNull @Valid ItemDose dose,
            @NotEmpty Set<@NotNull DayOfWeek> daysOfWeek) {}

    /// How much; what does not apply is left out.
    record ItemDose(
            @Min(1) @Max(10) @Nullable Integer sets,
            @Min(1) @Max(100) @Nullable Integer reps,
            @Min(1) @Max(300) @Nullable Integer holdSeconds,
            @Min(1) @Max(120) @Nullable Integer minutes) {}

    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
