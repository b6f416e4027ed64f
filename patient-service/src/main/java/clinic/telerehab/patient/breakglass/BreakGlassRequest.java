package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why the record has to be opened now. The patient's team and the clinic read it.
@Schema(examples = """
        {"reasonCode": "EMERGENCY", "freeText": "Called by the patient, numbness since this morning"}
        """)
record BreakGlassRequest(
        @NotNull GrantReason reasonCode,

        @NotNull
        @Size(min = 20, max = 1000)
        @Pattern(regexp = "(?s)(\\s*\\S){15}.*", message = "must say more than blanks")
        @Schema(examples = "Found confused at reception, need the medication list")
        String freeText) {
    String hash(UUID patientId, UUID practitionerId) {
        return RequestHash.of(patientId, practitionerId, this);
    }
}
