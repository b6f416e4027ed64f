package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.program.prescription.Validation.Acknowledgement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a program asks for from a day on. All items are given, those that stay too, under the ids they have.
///
/// @param effectiveFrom the first day, where the patient is; today, when left out
@Schema(examples = """
        {"effectiveFrom": "2026-03-16", "reason": "Next step of the ladder", "items": [
          {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "exerciseCode": "BIRD-DOG-2",
           "dose": {"pyramid": [5, 3, 1], "holdSeconds": 10, "perSide": true}, "timesPerWeek": 4}],
         "acknowledgements": [{"ruleId": "W-COMP-02", "reason": "Walks to work"}]}
        """)
record ReviseRequest(
        @Nullable LocalDate effectiveFrom,
        @NotBlank @Size(max = 500) String reason,
        @NotNull @Size(max = 40) List<@NotNull @Valid ItemRequest> items,
        @Nullable @Size(max = 30) List<@NotNull @Valid AcknowledgeRequest> acknowledgements) {
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @AssertTrue(message = "effectiveFrom is a day of this century")
    @Schema(hidden = true)
    boolean isInTime() {
        return effectiveFrom == null || effectiveFrom.isBefore(LATEST);
    }

    List<Acknowledgement> answers() {
        return new ActivateRequest(acknowledgements).answers();
    }

    String hash(UUID programId) {
        return RequestHash.of(programId, this);
    }
}
