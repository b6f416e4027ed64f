package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.change.MergePatches;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import clinic.telerehab.messaging.standing.Clinics;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The entries of time, where the clinic wants them. One public method is one transaction.
@ApplicationScoped
class ContactService {
    private static final Action RECORD = Action.change("contact-entry.record", Capacity.CARE_TEAM);
    private static final Action CHANGE = Action.change("contact-entry.change", Capacity.CARE_TEAM);
    private static final Action READ = Action.read("rtm.read", Capacity.CARE_TEAM);

    private final ContactRepository contacts;
    private final Clinics clinics;
    private final AccessGuard guard;
    private final Creations creations;
    private final MergePatches patches;
    private final Clock clock;

    ContactService(
            ContactRepository contacts,
            Clinics clinics,
            AccessGuard guard,
            Creations creations,
            MergePatches patches,
            Clock clock) {
        this.contacts = contacts;
        this.clinics = clinics;
        this.guard = guard;
        this.creations = creations;
        this.patches = patches;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<ContactEntryView>> record(UUID id, RecordContactRequest request) {
        return allowed(RECORD, request.patientId())
                .chain(access -> creations.once(
                        contacts,
                        id,
                        request.hash(id),
                        () -> ContactEntry.byHand(
                                id,
                                access.clinicId(),
                                Objects.requireNonNull(access.practitionerId()),
                                request,
                                clock.instant())))
                .map(created -> created.map(ContactEntryView::of));
    }

    /// By who wrote it alone: nobody else knows how long it took.
    @WithTransaction
    Uni<ContactEntryView> change(UUID id, @Nullable IfMatch seen, MergePatch patch) {
        return contacts.require(id)
                .call(entry -> allowed(CHANGE, entry.patientId())
                        .call(() -> contacts.lock(entry))
                        .invoke(access -> requireOwn(access, entry)))
                .invoke(entry -> IfMatch.require(seen, entry.version()))
                .invoke(entry -> entry.change(
                        patches.apply(patch, ContactChange.of(entry), ContactChange.class, ContactChange.EDITABLE),
                        clock.instant()))
                .call(contacts::flush)
                .map(ContactEntryView::of);
    }

    @WithSession
    Uni<MonthFacts> month(UUID patientId, YearMonth month) {
        return allowed(READ, patientId).chain(access -> contacts.of(patientId, month));
    }

    private Uni<Access> allowed(Action action, UUID patientId) {
        return guard.require(action, patientId)
                .call(access -> clinics.of(access.clinicId()).invoke(clinic -> requireModule(clinic.rtm())));
    }

    private void requireOwn(Access access, ContactEntry entry) {
        if (!entry.practitionerId().equals(access.practitionerId())) {
            throw guard.refused(access.caller(), CHANGE, entry.patientId(), CommonProblem.FORBIDDEN);
        }
    }

    private static void requireModule(boolean isOn) {
        if (!isOn) {
            throw new DomainProblem(MessagingProblem.RTM_NOT_ENABLED);
        }
    }
}
