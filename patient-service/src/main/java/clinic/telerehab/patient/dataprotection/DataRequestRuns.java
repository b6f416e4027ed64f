package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.audit.AuditEntry;
import clinic.telerehab.kit.audit.AuditTrail;
import clinic.telerehab.kit.feed.FeedPause;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The steps of doing what was approved, each a transaction of its own: this service's part is done in one, and none is
/// open while another service is asked. Replicas share the work: each takes what no other holds.
@ApplicationScoped
class DataRequestRuns {
    private static final int AT_ONCE = 50;
    // Longer than any part takes. When a replica dies at it, another takes it up then.
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(1);
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

    /// Takes up the part whose turn it is; empty when that has changed meanwhile.
    @WithTransaction
    Uni<Optional<Claim>> claim(UUID id) {
        return requests.take(id)
                .chain(taken -> taken
                        ? requests.require(id).chain(this::claim)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Claim>> claim(DataRequest request) {
        var claim = request.nextService(clock.instant())
                .map(service -> new Claim(request.id(), request.patientId(), request.kind(), service));
        if (claim.isEmpty()) {
            return Uni.createFrom().item(claim);
        }
        return isKept(claim.get())
                .chain(kept -> kept
                        ? Uni.createFrom().item(Optional.empty())
                        : begin(request, claim.get()).replaceWith(claim));
    }

    private Uni<Void> begin(DataRequest request, Claim claim) {
        request.begin(claim.service(), clock.instant().plus(CLAIMED_FOR));
        var entry = AuditEntry.allowed(ITSELF, "data-request.run", claim.patientId(), clock.instant());
        return audit.record(entry, true);
    }

    private Uni<Boolean> isKept(Claim claim) {
        return claim.isErasure()
                ? requests.isHeld(claim.patientId())
                : Uni.createFrom().item(false);
    }

    /// Does this service's part, unless the record came to be held meanwhile.
    @WithTransaction
    Uni<Void> runOwn(Claim claim) {
        return (claim.isErasure() ? FeedPause.take() : Uni.createFrom().voidItem())
                .chain(() -> requests.take(claim.requestId()))
                .chain(taken -> taken ? isKept(claim) : Uni.createFrom().item(true))
                .chain(kept -> kept ? Uni.createFrom().voidItem() : doOwn(claim));
    }

    private Uni<Void> doOwn(Claim claim) {
        return parts.own(claim.kind(), claim.patientId())
                .chain(() -> requests.require(claim.requestId()))
                .call(requests::refresh)
                .invoke(request -> request.complete(claim.service(), clock.instant()))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> complete(Claim claim) {
        return change(claim, request -> request.complete(claim.service(), clock.instant()));
    }

    /// Counts the attempt that has just failed.
    @WithTransaction
    Uni<Void> fail(Claim claim) {
        return change(claim, request -> request.fail(claim.service(), clock.instant()));
    }

    /// When somebody else is at the record just now, the part is taken up again later: that harms nothing.
    private Uni<Void> change(Claim claim, Consumer<DataRequest> step) {
        return requests.take(claim.requestId())
                .chain(taken -> taken
                        ? requests.require(claim.requestId()).invoke(step).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
