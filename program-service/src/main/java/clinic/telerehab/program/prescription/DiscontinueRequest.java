package clinic.telerehab.program.prescription;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a program is given up (SF-24).
@Schema(examples = "{\"reason\": \"NOT_ENOUGH_RELIEF\"}")
record DiscontinueRequest(@NotNull Reason reason) {

    /// Why a program is given up.
    enum Reason {
        NOT_ENOUGH_RELIEF,
        SYMPTOMS_WORSE,
        FEAR,
        NO_TIME,
        MOTIVATION,
        ILLNESS,
        MOVED,
        REPLACED,
        DRAFTED_IN_ERROR,
        PATIENT_REQUEST,
        OTHER
    }
}
