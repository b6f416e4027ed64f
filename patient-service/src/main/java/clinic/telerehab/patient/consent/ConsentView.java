package clinic.telerehab.patient.consent;

import java.time.Instant;
import java.util.UUID;

/// One decision on record.
record ConsentView(
        UUID id,
        ConsentScope scope,
        ConsentDecision.Decision decision,
        String policyVersion,
        ConsentDecision.Method method,
        Instant decidedAt) {

    static ConsentView of(ConsentDecision decision) {
        return new ConsentView(
                decision.id(),
                decision.scope(),
                decision.decision(),
                decision.policyVersion(),
                decision.method(),
                decision.decidedAt());
    }
}
