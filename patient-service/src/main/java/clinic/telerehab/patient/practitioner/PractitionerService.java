package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.change.MergePatches;
import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final Colleagues colleagues;
    private final Creations creations;
    private final MergePatches patches;
    private final PractitionerFeed feed;
    private final Clock clock;

    PractitionerService(
            PractitionerRepository practitioners,
            Colleagues colleagues,
            Creations creations,
            MergePatches patches,
            PractitionerFeed feed,
            Clock clock) {
        this.practitioners = practitioners;
        this.colleagues = colleagues;
        this.creations = creations;
        this.patches = patches;
        this.feed = feed;
        this.clock = clock;
    }

    /// An administrator registers staff of their own clinic; an operator registers a new clinic's first administrator.
    @WithTransaction
    Uni<Creation<PractitionerView>> register(UUID id, RegisterPractitionerRequest request) {
        String hash = RequestHash.of(request);
        return Turn.take(id)
                .chain(() -> colleagues.requireEmployer(REGISTER, request.clinicId()))
                .chain(() -> creations.once(
                        practitioners, id, hash, () -> Practitioner.register(id, request, hash, clock.instant())))
                .call(created -> created.whenNew(feed::tell))
                .map(created -> created.map(PractitionerView::of));
    }

    /// @param clinicId one of the caller's clinics; all of them when null
    @WithSession
    Uni<Page<PractitionerSummary>> list(@Nullable UUID clinicId, PageRequest page) {
        return colleagues
                .clinics(LIST, clinicId)
                .chain(clinics -> practitioners.ofClinics(clinics, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    @WithSession
    Uni<PractitionerView> get(UUID id) {
        return colleagues.require(READ, id).map(PractitionerView::of);
    }

    /// Deactivating is refused by the database while the practitioner leads somebody's care: a patient must never be
    /// left
    /// to nobody, so the lead is transferred first.
    @WithTransaction
    Uni<PractitionerView> change(UUID id, @Nullable IfMatch seen, MergePatch patch) {
        return Turn.take(id)
                .chain(() -> colleagues.require(CHANGE, id))
                .invoke(practitioner -> IfMatch.require(seen, practitioner.version()))
                .invoke(practitioner -> practitioner.change(patches.apply(
                        patch,
                        PractitionerChange.of(practitioner),
                        PractitionerChange.class,
                        PractitionerChange.EDITABLE)))
                .call(practitioners::flush)
                .call(feed::tell)
                .map(PractitionerView::of);
    }
}
