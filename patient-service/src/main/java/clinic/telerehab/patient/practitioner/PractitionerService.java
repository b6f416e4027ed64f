package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use cases of the staff directory. One public method is one transaction.
@ApplicationScoped
class PractitionerService {
    private static final Action REGISTER =
            Action.change("practitioner.register", Capacity.CLINIC_ADMIN, Capacity.OPERATOR);

    private final PractitionerRepository practitioners;
    private final AccessGuard guard;
    private final CurrentCaller caller;
    private final Creations creations;
    private final Feed feed;
    private final Clock clock;

    PractitionerService(
            PractitionerRepository practitioners,
            AccessGuard guard,
            CurrentCaller caller,
            Creations creations,
            Feed feed,
            Clock clock) {
        this.practitioners = practitioners;
        this.guard = guard;
        this.caller = caller;
        this.creations = creations;
        this.feed = feed;
        this.clock = clock;
    }

    /// An administrator registers staff of their own clinic; an operator registers a new clinic's first administrator.
    @WithTransaction
    Uni<Creation<PractitionerView>> register(UUID id, RegisterPractitionerRequest request) {
        String hash = RequestHash.of(request);
        return authorize(request.clinicId())
                .chain(() -> creations.once(
                        practitioners, id, hash, () -> Practitioner.register(id, request, hash, clock.instant())))
                .call(created -> created.whenNew(this::tell))
                .map(created -> created.map(PractitionerView::of));
    }

    private Uni<?> authorize(UUID clinicId) {
        if (caller.get().has(Role.OPS)) {
            return guard.requireOperator(REGISTER);
        }
        return guard.requireStaff(REGISTER).invoke(staff -> requireOwn(staff, clinicId));
    }

    private void requireOwn(Staff staff, UUID clinicId) {
        if (!staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), REGISTER, null, CommonProblem.NOT_FOUND);
        }
    }

    private Uni<Void> tell(Practitioner practitioner) {
        return feed.tellState("practitioner", practitioner.id(), PractitionerEvent.of(practitioner));
    }
}
