package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A patient's decision about one scope, under the policy text they were shown.
record DecideConsentRequest(
        @NotNull ConsentScope scope,
        @NotNull ConsentDecision.Decision decision,

        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") @Schema(examples = "2026-01")
        String policyVersion,

        @NotNull ConsentDecision.Method method) {
    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
