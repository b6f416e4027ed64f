package clinic.telerehab.patient.consent;

import java.time.Instant;
import java.util.UUID;

/// A version of the text that people consent to.
record ConsentPolicyView(
        UUID id, ConsentScope scope, String version, boolean requiresReconsent, Instant effectiveFrom, int graceDays) {
    static ConsentPolicyView of(ConsentPolicy policy) {
        return new ConsentPolicyView(
                policy.id(),
                policy.scope(),
                policy.version(),
                policy.isRequiresReconsent(),
                policy.effectiveFrom(),
                policy.graceDays());
    }
}
