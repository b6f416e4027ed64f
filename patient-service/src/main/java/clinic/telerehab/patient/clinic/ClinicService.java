package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.change.MergePatches;
import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of a clinic. One public method is one transaction.
@ApplicationScoped
class ClinicService {
    private static final Action OPEN = Action.change("clinic.open", Capacity.OPERATOR);
    private static final Action CHANGE = Action.change("clinic.change", Capacity.CLINIC_ADMIN);
    private static final Action READ = Action.read("clinic.read", Capacity.CLINIC_ADMIN);

    private final ClinicRepository clinics;
    private final AccessGuard guard;
    private final Creations creations;
    private final MergePatches patches;
    private final Thresholds thresholds;
    private final Feed feed;
    private final Clock clock;

    ClinicService(
            ClinicRepository clinics,
            AccessGuard guard,
            Creations creations,
            MergePatches patches,
            Thresholds thresholds,
            Feed feed,
            Clock clock) {
        this.clinics = clinics;
        this.patches = patches;
        this.thresholds = thresholds;
        this.guard = guard;
        this.creations = creations;
        this.feed = feed;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<ClinicView>> open(UUID id, OpenClinicRequest request) {
        String hash = RequestHash.of(request);
        return guard.requireOperator(OPEN)
                .chain(operator -> creations.once(
                        clinics,
                        id,
                        hash,
                        () -> Clinic.open(id, request, hash, thresholds.followUpMonths(), clock.instant())))
                .call(created -> created.whenNew(this::tell))
                .map(created -> created.map(ClinicView::of));
    }

    @WithTransaction
    Uni<ClinicView> change(UUID id, @Nullable IfMatch seen, MergePatch patch) {
        return guard.requireStaff(CHANGE)
                .invoke(staff -> requireOwn(staff, CHANGE, id))
                .chain(() -> clinics.require(id))
                .invoke(clinic -> IfMatch.require(seen, clinic.version()))
                .invoke(clinic -> change(clinic, patch))
                .call(clinics::flush)
                .call(this::tell)
                .map(ClinicView::of);
    }

    @WithSession
    Uni<ClinicView> get(UUID id) {
        return guard.requireStaff(READ)
                .invoke(staff -> requireOwn(staff, READ, id))
                .chain(() -> clinics.require(id))
                .map(ClinicView::of);
    }

    private void change(Clinic clinic, MergePatch patch) {
        var change = patches.apply(patch, ClinicChange.of(clinic), ClinicChange.class, ClinicChange.EDITABLE);
        String refused = thresholds.refusal(change.thresholds());
        if (refused != null) {
            throw new DomainProblem(PatientProblem.THRESHOLD_NOT_ALLOWED, Map.of("threshold", refused));
        }
        clinic.change(change);
    }

    private void requireOwn(Staff staff, Action action, UUID id) {
        if (!staff.worksAt(id)) {
            throw guard.refused(staff.caller(), action, null, CommonProblem.NOT_FOUND);
        }
    }

    private Uni<Void> tell(Clinic clinic) {
        return feed.tellState("clinic", clinic.id(), ClinicEvent.of(clinic, thresholds));
    }
}
