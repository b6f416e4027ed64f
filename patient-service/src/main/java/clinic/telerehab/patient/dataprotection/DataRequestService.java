package clinic.telerehab.patient.dataprotection;

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
import clinic.telerehab.patient.dataprotection.DataRequest.Stamp;
import clinic.telerehab.patient.dataprotection.DataRequest.Subject;
import clinic.telerehab.patient.enrolment.Patients;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The use cases of asking for something about a record and deciding on it. One public method is one transaction.
@ApplicationScoped
class DataRequestService {
    private static final Action ASK = Action.change("data-request.ask", Capacity.SELF, Capacity.CLINIC_ADMIN);
    private static final Action LIST = Action.read("data-request.list", Capacity.SELF, Capacity.CLINIC_ADMIN);
    private static final Action APPROVE =
            Action.change("data-request.approve", Capacity.CLINIC_ADMIN).evenOnceErased();
    private static final Action REJECT =
            Action.change("data-request.reject", Capacity.CLINIC_ADMIN).evenOnceErased();
    private static final Action HOLD =
            Action.change("data-request.hold", Capacity.CLINIC_ADMIN).evenOnceErased();
    private static final Action RELEASE =
            Action.change("data-request.release", Capacity.CLINIC_ADMIN).evenOnceErased();
    private static final Action READ_BUNDLE = Action.read("data-request.bundle", Capacity.SELF);

    private final DataRequestRepository requests;
    private final Patients patients;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    DataRequestService(
            DataRequestRepository requests, Patients patients, AccessGuard guard, Creations creations, Clock clock) {
        this.requests = requests;
        this.patients = patients;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<DataRequest>> ask(UUID patientId, UUID id, AskDataRequest request) {
        return guard.require(ASK, patientId)
                .chain(access -> creations.once(
                        requests, id, request.hash(patientId), () -> asked(id, patientId, request, access)));
    }

    /// A copy of what is theirs is nobody's to refuse, so patients need no approval for it.
    private DataRequest asked(UUID id, UUID patientId, AskDataRequest request, Access access) {
        var stamp = stamp(access);
        var of = new Subject(patientId, access.clinicId());
        var asked = DataRequest.ask(id, of, request, DataParts.of(request.kind()), stamp);
        if (access.isPatient() && request.kind() == DataRequestKind.EXPORT) {
            asked.approve(stamp);
        }
        return asked;
    }

    @WithSession
    Uni<Page<DataRequest>> list(UUID patientId, PageRequest page) {
        return guard.require(LIST, patientId)
                .chain(access -> requests.ofPatient(patientId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    @WithTransaction
    Uni<DataRequest> approve(UUID id, @Nullable IfMatch seen) {
        return requests.require(id)
                .chain(request -> permit(APPROVE, request, seen)
                        .invoke(access -> request.requireUndecided())
                        .call(access -> requests.isHeld(request.patientId())
                                .invoke(held -> Approvals.require(request.kind(), status(access), held)))
                        .invoke(access -> request.approve(stamp(access)))
                        .replaceWith(request))
                .call(requests::flush);
    }

    @WithTransaction
    Uni<DataRequest> reject(UUID id, @Nullable IfMatch seen, DataRequestReason reason) {
        return command(REJECT, id, seen, (request, stamp) -> request.reject(reason.reason(), stamp));
    }

    @WithTransaction
    Uni<DataRequest> hold(UUID id, @Nullable IfMatch seen, DataRequestReason reason) {
        return command(HOLD, id, seen, (request, stamp) -> request.hold(reason.reason(), stamp))
                .call(request -> patients.tellAnew(request.patientId()));
    }

    @WithTransaction
    Uni<DataRequest> release(UUID id, @Nullable IfMatch seen, DataRequestReason reason) {
        return command(RELEASE, id, seen, (request, stamp) -> request.release(reason.reason(), stamp))
                .call(request -> patients.tellAnew(request.patientId()));
    }

    /// Whose record may be read now.
    @WithSession
    Uni<UUID> requireBundle(UUID id) {
        return requests.require(id)
                .call(request -> guard.require(READ_BUNDLE, request.patientId()))
                .invoke(DataRequest::requireBundle)
                .map(DataRequest::patientId);
    }

    private Uni<DataRequest> command(
            Action action, UUID id, @Nullable IfMatch seen, BiConsumer<DataRequest, Stamp> step) {
        return requests.require(id)
                .chain(request -> permit(action, request, seen)
                        .invoke(access -> step.accept(request, stamp(access)))
                        .replaceWith(request))
                .call(requests::flush);
    }

    private Uni<Access> permit(Action action, DataRequest request, @Nullable IfMatch seen) {
        return guard.require(action, request.patientId()).invoke(access -> IfMatch.require(seen, request.version()));
    }

    private static String status(Access access) {
        var patient = access.facts().patient();
        return patient == null ? "" : patient.status();
    }

    private Stamp stamp(Access access) {
        return new Stamp(access.caller().subject(), clock.instant());
    }
}
