package clinic.telerehab.patient.context;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.identity.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use case of being asked for a patient's clinical context.
@ApplicationScoped
class ClinicalContextService {
    private final ClinicalContextQuery contexts;
    private final AuditTrail audit;
    private final Clock clock;

    ClinicalContextService(ClinicalContextQuery contexts, AuditTrail audit, Clock clock) {
        this.contexts = contexts;
        this.audit = audit;
        this.clock = clock;
    }

    @WithSession
    Uni<ClinicalContextView> get(UUID patientId, Caller caller) {
        var now = clock.instant();
        var entry = AuditEntry.allowed(caller, "clinical-context.read", patientId, now);
        return contexts.of(patientId, now).call(read -> audit.record(entry, false));
    }
}
