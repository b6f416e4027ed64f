package clinic.telerehab.kit.subjectdata;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.feed.FeedPause;
import clinic.telerehab.kit.identity.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use cases of handing out and erasing what this service keeps of one patient. One public method is one
/// transaction.
@ApplicationScoped
class SubjectDataService {
    private final RecordExport export;
    private final RecordErasure erasure;
    private final AuditTrail audit;
    private final Clock clock;

    SubjectDataService(RecordExport export, RecordErasure erasure, AuditTrail audit, Clock clock) {
        this.export = export;
        this.erasure = erasure;
        this.audit = audit;
        this.clock = clock;
    }

    @WithSession
    Uni<String> export(UUID patientId, Caller caller) {
        return KnownPatients.status(patientId)
                .chain(() -> audit.record(entry(caller, "record.export", patientId), false))
                .chain(() -> export.of(patientId));
    }

    @WithTransaction
    Uni<Void> erase(UUID patientId, Caller caller) {
        return FeedPause.take()
                .chain(() -> Turn.take(patientId))
                .chain(() -> KnownPatients.status(patientId))
                .chain(() -> audit.record(entry(caller, "record.erase", patientId), true))
                .chain(() -> erasure.of(patientId));
    }

    private AuditEntry entry(Caller caller, String action, UUID patientId) {
        return AuditEntry.allowed(caller, action, patientId, clock.instant());
    }
}
