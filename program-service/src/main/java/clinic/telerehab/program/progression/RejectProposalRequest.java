package clinic.telerehab.program.progression;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a clinician does not want it.
@Schema(examples = """
        {"reasonCode": "TOO_EARLY", "reason": "Wait for the review next week"}
        """)
record RejectProposalRequest(
        @NotNull Reason reasonCode,
        @Nullable @Size(max = 500) String reason) {

    /// The reasons there are.
    enum Reason {
        TOO_EARLY,
        TECHNIQUE,
        SYMPTOMS,
        PATIENT_PREFERS,
        OTHER_PLAN,
        OTHER
    }
}
