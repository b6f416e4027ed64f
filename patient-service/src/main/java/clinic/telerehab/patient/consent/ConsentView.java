package clinic.telerehab.patient.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One decision on record.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
        UUID id,
        ConsentScope scope,
        ConsentDecision.Decision decision,
        String policyVersion,
        ConsentDecision.Method method,
        Instant decidedAt,
        @Nullable String evidenceRef,
        @Nullable Instant expiresAt) {

    static ConsentView of(ConsentDecision decision) {
        return new ConsentView(
                decision.id(),
                decision.scope(),
                decision.decision(),
                decision.policyVersion(),
                decision.method(),
                decision.decidedAt(),
                decision.evidenceRef(),
                decision.expiresAt());
    }
}
