package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.media.Attachments;
import clinic.telerehab.messaging.problem.MessagingProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of check-ins, but for their calls. One public method is one transaction.
@ApplicationScoped
class CheckInService {
    private static final Duration FURTHEST = Duration.ofDays(90);
    private static final Duration RESUBMIT_WITHIN = Duration.ofDays(7);
    private static final Action ASK = Action.change("check-in.ask", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action LIST = Action.read("check-in.list", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action READ = Action.read("check-in.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action SUBMIT = Action.change("check-in.submit", Capacity.SELF);
    private static final Action REVIEW = Action.change("check-in.review", Capacity.CARE_TEAM);
    private static final Action CANCEL = Action.change("check-in.cancel", Capacity.SELF, Capacity.CARE_TEAM);

    private final CheckInRepository checkIns;
    private final CheckInChanges changes;
    private final Attachments attachments;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    CheckInService(
            CheckInRepository checkIns,
            CheckInChanges changes,
            Attachments attachments,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.checkIns = checkIns;
        this.changes = changes;
        this.attachments = attachments;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<CheckInView>> ask(UUID patientId, UUID id, AskCheckInRequest request) {
        return guard.require(ASK, patientId)
                .chain(access -> creations.once(
                        checkIns, id, request.hash(patientId), () -> asked(id, patientId, access, request)))
                .call(created -> created.whenNew(changes::tell))
                .map(created -> created.map(CheckIn::view));
    }

    private CheckIn asked(UUID id, UUID patientId, Access access, AskCheckInRequest request) {
        Instant now = clock.instant();
        if (!request.dueAt().isAfter(now) || request.dueAt().isAfter(now.plus(FURTHEST))) {
            throw new DomainProblem(MessagingProblem.CHECK_IN_TIME_OUT_OF_RANGE);
        }
        Origin origin = access.isPatient() ? Origin.PATIENT : Origin.CLINICIAN;
        var by = new Asker(patientId, access.clinicId(), origin, access.caller().subject());
        return CheckIn.ask(id, by, request, now);
    }

    @WithSession
    Uni<Page<CheckInView>> list(UUID patientId, @Nullable CheckInState state, PageRequest page) {
        return guard.require(LIST, patientId)
                .chain(access -> checkIns.ofPatient(patientId, state, page))
                .map(read -> shown(read, page));
    }

    /// The caller's own, as a patient.
    @WithSession
    Uni<Page<CheckInView>> own(@Nullable CheckInState state, PageRequest page) {
        return guard.requireOwn(LIST)
                .chain(own -> checkIns.ofPatient(own.patientId(), state, page))
                .map(read -> shown(read, page));
    }

    private static Page<CheckInView> shown(List<CheckIn> read, PageRequest page) {
        return Page.of(read, page.limit(), last -> Cursor.of(last.id())).map(CheckIn::view);
    }

    @WithSession
    Uni<CheckInView> read(UUID id) {
        return checkIns.require(id)
                .call(checkIn -> guard.require(READ, checkIn.patientId()))
                .map(CheckIn::view);
    }

    @WithTransaction
    Uni<CheckInView> submit(UUID id, @Nullable IfMatch seen, SubmitRequest request) {
        return changes.of(SUBMIT, id, seen)
                .call(checkIn -> attachments.requireClips(checkIn.patientId(), request.clips()))
                .invoke(checkIn -> checkIn.submit(request, clock.instant()))
                .chain(changes::settle);
    }

    @WithTransaction
    Uni<CheckInView> startReview(UUID id, @Nullable IfMatch seen) {
        return changes.of(REVIEW, id, seen).invoke(CheckIn::startReview).chain(changes::settle);
    }

    @WithTransaction
    Uni<CheckInView> requestResubmit(UUID id, @Nullable IfMatch seen, ReasonRequest request) {
        Instant dueAt = clock.instant().plus(RESUBMIT_WITHIN);
        return changes.of(REVIEW, id, seen)
                .invoke(checkIn -> checkIn.requestResubmit(request.reason(), dueAt))
                .chain(changes::settle);
    }

    @WithTransaction
    Uni<CheckInView> cancel(UUID id, @Nullable IfMatch seen, ReasonRequest request) {
        return changes.of(CANCEL, id, seen)
                .invoke(checkIn -> checkIn.cancel(request.reason()))
                .call(changes::closeRoom)
                .chain(changes::settle);
    }
}
