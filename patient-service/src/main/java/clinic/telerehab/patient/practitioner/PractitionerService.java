package clinic.telerehab.patient.practitioner;

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
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of the staff directory. One public method is one transaction.
@ApplicationScoped
class PractitionerService {
    private static final Action REGISTER =
            Action.change("practitioner.register", Capacity.CLINIC_ADMIN, Capacity.OPERATOR);

    private static final Action READ = Action.read("practitioner.read", Capacity.CLINIC_ADMIN);
    private static final Action LIST = Action.read("practitioner.list", Capacity.CLINIC_ADMIN);
    private static final Action CHANGE = Action.change("practitioner.change", Capacity.CLINIC_ADMIN);

    private final PractitionerRepository practitioners;
    private final AccessGuard guard;
    private final CurrentCaller caller;
    private final Creations creations;
    private final MergePatches patches;
    private final Feed feed;
    private final Clock clock;

    PractitionerService(
            PractitionerRepository practitioners,
            AccessGuard guard,
            CurrentCaller caller,
            Creations creations,
            MergePatches patches,
            Feed feed,
            Clock clock) {
        this.practitioners = practitioners;
        this.guard = guard;
        this.caller = caller;
        this.creations = creations;
        this.patches = patches;
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

    /// @param clinicId one of the caller's clinics; all of them when null
    @WithSession
    Uni<Page<PractitionerSummary>> list(@Nullable UUID clinicId, PageRequest page) {
        return guard.requireStaff(LIST)
                .map(staff -> clinicsOf(staff, clinicId))
                .chain(clinics -> practitioners.ofClinics(clinics, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    @WithSession
    Uni<PractitionerView> get(UUID id) {
        return guard.requireStaff(READ)
                .chain(staff -> requireColleague(staff, READ, id))
                .map(PractitionerView::of);
    }

    /// Deactivating is refused by the database while the practitioner leads somebody's care: a patient must never be
    /// left
    /// to nobody, so the lead is transferred first.
    @WithTransaction
    Uni<PractitionerView> change(UUID id, @Nullable IfMatch seen, MergePatch patch) {
        return guard.requireStaff(CHANGE)
                .chain(staff -> requireColleague(staff, CHANGE, id))
                .invoke(practitioner -> IfMatch.require(seen, practitioner.version()))
                .invoke(practitioner -> practitioner.change(patches.apply(
                        patch,
                        PractitionerChange.of(practitioner),
                        PractitionerChange.class,
                        PractitionerChange.EDITABLE)))
                .call(practitioners::flush)
                .call(this::tell)
                .map(PractitionerView::of);
    }

    private List<UUID> clinicsOf(Staff staff, @Nullable UUID clinicId) {
        if (clinicId == null) {
            return staff.clinicIds();
        }
        requireOwn(staff, LIST, clinicId);
        return List.of(clinicId);
    }

    private Uni<Practitioner> requireColleague(Staff staff, Action action, UUID id) {
        return practitioners.require(id).invoke(practitioner -> {
            if (practitioner.clinicIds().stream().noneMatch(staff::worksAt)) {
                throw guard.refused(staff.caller(), action, null, CommonProblem.NOT_FOUND);
            }
        });
    }

    private Uni<?> authorize(UUID clinicId) {
        if (caller.get().has(Role.OPS)) {
            return guard.requireOperator(REGISTER);
        }
        return guard.requireStaff(REGISTER).invoke(staff -> requireOwn(staff, REGISTER, clinicId));
    }

    private void requireOwn(Staff staff, Action action, UUID clinicId) {
        if (!staff.worksAt(clinicId)) {
            throw guard.refused(staff.caller(), action, null, CommonProblem.NOT_FOUND);
        }
    }

    private Uni<Void> tell(Practitioner practitioner) {
        return feed.tellState("practitioner", practitioner.id(), PractitionerEvent.of(practitioner));
    }
}
