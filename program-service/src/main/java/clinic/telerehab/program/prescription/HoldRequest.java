package clinic.telerehab.program.prescription;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a program rests, and until when; from today on, where the patient is.
///
/// @param until the first day after the rest, within fourteen days; in three days, when left out
/// @param reviewOn when somebody looks at it; at the end, when left out
/// @param keepWalking whether walking goes on; true when left out
@Schema(examples = "{\"reason\": \"FLARE\", \"until\": \"2026-03-08\", \"keepWalking\": true}")
record HoldRequest(
        @NotNull Reason reason,
        @Nullable LocalDate until,
        @Nullable LocalDate reviewOn,
        @Nullable Boolean keepWalking) {

    /// Why a program rests.
    enum Reason {
        FLARE,
        PERIPHERALISED,
        ILLNESS,
        TRAVEL,
        PROCEDURE,
        LIFE_EVENT,
        OTHER
    }
}
