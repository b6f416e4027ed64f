package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.RequestHash;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The use cases of the texts that people consent to. They are about no patient, so anybody logged in may read them.
@ApplicationScoped
class ConsentPolicyService {
    private static final Action PUBLISH = Action.change("consent-policy.publish", Capacity.OPERATOR);

    private final ConsentPolicyRepository policies;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    ConsentPolicyService(ConsentPolicyRepository policies, AccessGuard guard, Creations creations, Clock clock) {
        this.policies = policies;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<ConsentPolicy>> publish(UUID id, PublishPolicyRequest request) {
        String hash = RequestHash.of(request);
        return guard.requireOperator(PUBLISH)
                .chain(operator -> creations.once(
                        policies, id, hash, () -> ConsentPolicy.publish(id, request, hash, clock.instant())));
    }

    @WithSession
    Uni<List<ConsentPolicy>> list() {
        return policies.newestFirst();
    }
}
