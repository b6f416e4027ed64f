package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// The use cases of a clinic. One public method is one transaction.
@ApplicationScoped
class ClinicService {
    private static final Action OPEN = Action.change("clinic.open", Capacity.OPERATOR);
    private static final Action READ = Action.read("clinic.read", Capacity.CLINIC_ADMIN);

    private final ClinicRepository clinics;
    private final AccessGuard guard;
    private final Creations creations;
    private final Feed feed;
    private final Clock clock;

    ClinicService(ClinicRepository clinics, AccessGuard guard, Creations creations, Feed feed, Clock clock) {
        this.clinics = clinics;
        this.guard = guard;
        this.creations = creations;
        this.feed = feed;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<ClinicView>> open(UUID id, OpenClinicRequest request) {
        String hash = RequestHash.of(request);
        return guard.requireOperator(OPEN)
                .chain(operator ->
                        creations.once(clinics, id, hash, () -> Clinic.open(id, request, hash, clock.instant())))
                .map(created -> created.map(ClinicView::of))
                .call(created -> created.whenNew(clinic -> feed.tellState("clinic", id, clinic)));
    }

    @WithSession
    Uni<ClinicView> get(UUID id) {
        return guard.requireStaff(READ)
                .invoke(staff -> requireOwn(staff, id))
                .chain(() -> clinics.require(id))
                .map(ClinicView::of);
    }

    private void requireOwn(Staff staff, UUID id) {
        if (!staff.worksAt(id)) {
            throw guard.refused(staff.caller(), READ, null, CommonProblem.NOT_FOUND);
        }
    }
}
