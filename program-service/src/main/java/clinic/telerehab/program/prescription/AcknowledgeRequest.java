package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.Validation.Acknowledgement;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a clinician has seen a warning, and why it does not hold the program up.
@Schema(examples = "{\"ruleId\": \"W-COMP-10\", \"reason\": \"Two weeks beside exercise, then it ends\"}")
record AcknowledgeRequest(
        @NotNull @Pattern(regexp = "W-[A-Z]{3,4}-\\d{2}") String ruleId,
        @Nullable @Size(max = 500) String reason) {
    Acknowledgement acknowledgement() {
        return new Acknowledgement(ruleId, reason);
    }
}
