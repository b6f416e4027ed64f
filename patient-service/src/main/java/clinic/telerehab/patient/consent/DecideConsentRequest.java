package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A patient's decision about one scope, under the policy text they were shown.
///
/// @param evidenceRef where the signed paper or the note of the talk is kept; a reference, not its content
/// @param expiresAt when consent runs out by itself
@Schema(examples = """
        {"scope": "TELEREHAB", "decision": "GRANTED", "policyVersion": "2026-01", "method": "APP"}
        """)
record DecideConsentRequest(
        @NotNull ConsentScope scope,
        @NotNull ConsentDecision.Decision decision,

        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") @Schema(examples = "2026-01")
        String policyVersion,

        @NotNull ConsentDecision.Method method,

        @Pattern(regexp = "[A-Za-z0-9._:/-]{1,120}") @Nullable
        String evidenceRef,

        @Future @Nullable Instant expiresAt) {
    @AssertTrue(message = "only consent that is granted can run out")
    @Schema(hidden = true)
    boolean isExpiryOfConsent() {
        return expiresAt == null || decision == ConsentDecision.Decision.GRANTED;
    }

    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
