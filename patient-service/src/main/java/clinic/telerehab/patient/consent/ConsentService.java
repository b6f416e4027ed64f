package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use cases of consent. One public method is one transaction.
@ApplicationScoped
class ConsentService {
    private static final Action DECIDE = Action.change("consent.decide", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action READ = Action.read("consent.read", Capacity.SELF, Capacity.CARE_TEAM);

    private final ConsentRepository consents;
    private final AccessGuard guard;
    private final Creations creations;
    private final ConsentFeed feed;
    private final Clock clock;

    ConsentService(ConsentRepository consents, AccessGuard guard, Creations creations, ConsentFeed feed, Clock clock) {
        this.consents = consents;
        this.guard = guard;
        this.creations = creations;
        this.feed = feed;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<ConsentDecision>> decide(UUID patientId, UUID id, DecideConsentRequest request) {
        return guard.require(DECIDE, patientId)
                .chain(access -> create(patientId, id, request, access)
                        .call(created -> created.whenNew(decision -> tell(decision, access.clinicId()))));
    }

    @WithSession
    Uni<ConsentsView> get(UUID patientId) {
        return guard.require(READ, patientId)
                .chain(access -> consents.granted(patientId))
                .chain(granted -> consents.history(patientId)
                        .map(history -> new ConsentsView(
                                granted, history.stream().map(ConsentView::of).toList())));
    }

    private Uni<Creation<ConsentDecision>> create(
            UUID patientId, UUID id, DecideConsentRequest request, Access access) {
        String by = access.caller().subject();
        return creations.once(
                consents,
                id,
                request.hash(patientId),
                () -> ConsentDecision.decide(id, patientId, request, by, clock.instant()));
    }

    private Uni<Void> tell(ConsentDecision decision, UUID clinicId) {
        return feed.tell(decision.patientId()).chain(() -> feed.alertIfWithdrawn(decision, clinicId));
    }
}
