package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Does what was approved, one part in one transaction. Replicas share the work: each takes what no other holds.
@ApplicationScoped
class DataRequestRuns {
    private static final int AT_ONCE = 50;
    private static final Caller ITSELF = new Caller("patient-service", "patient-service", Set.of(Role.SERVICE));

    private final DataRequestRepository requests;
    private final DataParts parts;
    private final AuditTrail audit;
    private final Clock clock;

    DataRequestRuns(DataRequestRepository requests, DataParts parts, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    @WithSession
    Uni<List<UUID>> due() {
        return requests.due(clock.instant(), AT_ONCE);
    }

    /// Does the part whose turn it is, unless that has changed meanwhile.
    @WithTransaction
    Uni<Void> run(UUID id) {
        return requests.take(id)
                .chain(taken -> taken
                        ? requests.require(id).chain(this::run)
                        : Uni.createFrom().voidItem());
    }

    /// Counts the attempt that has just failed.
    @WithTransaction
    Uni<Void> fail(UUID id) {
        return requests.take(id)
                .chain(taken -> taken
                        ? requests.require(id).invoke(this::fail).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> run(DataRequest request) {
        return requests.isHeld(request.patientId()).chain(held -> {
            var service = request.nextService(clock.instant());
            boolean isKept = held && request.kind() == DataRequestKind.ERASURE;
            return service.isEmpty() || isKept ? Uni.createFrom().voidItem() : run(request, service.get());
        });
    }

    private Uni<Void> run(DataRequest request, String service) {
        var entry = AuditEntry.allowed(ITSELF, "data-request.run", request.patientId(), clock.instant());
        return audit.record(entry, true)
                .chain(() -> parts.run(service, request.kind(), request.patientId()))
                .chain(() -> requests.refresh(request))
                .invoke(() -> request.complete(service, clock.instant()));
    }

    private void fail(DataRequest request) {
        var now = clock.instant();
        request.nextService(now).ifPresent(service -> request.fail(service, now));
    }
}
