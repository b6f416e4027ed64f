package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.dataprotection.RequestPart.State;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked to be done with one patient's record, who decided so, and how far each service is with it.
@Entity
@Table(name = "data_request")
class DataRequest implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private DataRequestKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DataRequestState state;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(nullable = false)
    @Convert(converter = RequestPartsColumn.class)
    private List<RequestPart> parts;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "requested_by", nullable = false, updatable = false)
    private String requestedBy;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "legal_hold", nullable = false)
    private boolean legalHold;

    @Column(name = "hold_reason")
    private @Nullable String holdReason;

    @Column(name = "hold_changed_by")
    private @Nullable String holdChangedBy;

    @Column(name = "hold_changed_at")
    private @Nullable Instant holdChangedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected DataRequest() {}

    /// @param services that have a part in it
    static DataRequest ask(UUID id, Subject of, AskDataRequest request, List<String> services, Stamp stamp) {
        var asked = new DataRequest();
        asked.id = id;
        asked.patientId = of.patientId();
        asked.clinicId = of.clinicId();
        asked.kind = request.kind();
        asked.reason = request.reason();
        asked.requestHash = request.hash(of.patientId());
        asked.state = DataRequestState.REQUESTED;
        asked.requestedBy = stamp.by();
        asked.requestedAt = stamp.at();
        asked.parts = services.stream()
                .map(service -> RequestPart.pending(service, stamp.at()))
                .toList();
        return asked;
    }

    /// Whose record it is about.
    record Subject(UUID patientId, UUID clinicId) {}

    /// Who does something, and when.
    record Stamp(String by, Instant at) {}

    /// @throws DomainProblem `data-request-state-conflict` when it was decided already
    void requireUndecided() {
        require(state.isOpenToDecision());
    }

    /// Lets it be done. One that failed starts over.
    void approve(Stamp stamp) {
        requireUndecided();
        decide(DataRequestState.APPROVED, stamp);
        parts = parts.stream()
                .map(part -> part.state() == State.COMPLETED ? part : RequestPart.pending(part.service(), stamp.at()))
                .toList();
        dueAt = stamp.at();
    }

    /// Also takes back an approval that nothing was done about yet.
    void reject(String why, Stamp stamp) {
        require(state.isOpenToDecision() || state == DataRequestState.APPROVED);
        decide(DataRequestState.REJECTED, stamp);
        decisionReason = why;
        dueAt = null;
    }

    private void decide(DataRequestState decision, Stamp stamp) {
        state = decision;
        decidedBy = stamp.by();
        decidedAt = stamp.at();
    }

    /// Keeps the record as it is, whatever happens to this request.
    void hold(String why, Stamp stamp) {
        require(!legalHold && state != DataRequestState.COMPLETED);
        changeHold(true, why, stamp);
    }

    void release(String why, Stamp stamp) {
        require(legalHold);
        changeHold(false, why, stamp);
    }

    private void changeHold(boolean held, String why, Stamp stamp) {
        legalHold = held;
        holdReason = why;
        holdChangedBy = stamp.by();
        holdChangedAt = stamp.at();
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new DomainProblem(PatientProblem.DATA_REQUEST_STATE_CONFLICT);
        }
    }

    /// The service whose turn it is.
    Optional<String> nextService(Instant now) {
        boolean isToDo = state.isUnderWay() && !legalHold;
        return open().filter(part -> isToDo && !part.dueAt().isAfter(now))
                .map(RequestPart::service)
                .findFirst();
    }

    /// What can be tried: the first part alone until it is done, then the others in any order.
    private Stream<RequestPart> open() {
        var first = parts.getFirst();
        return (first.state() == State.COMPLETED ? parts : List.of(first))
                .stream().filter(RequestPart::isPending);
    }

    /// @param until when it is tried again if nothing is heard of it
    void begin(String service, Instant until) {
        replace(service, part -> part.postponed(until));
        settle(until);
    }

    void complete(String service, Instant now) {
        replace(service, RequestPart::completed);
        settle(now);
    }

    void fail(String service, Instant now) {
        replace(service, part -> part.failed(now));
        settle(now);
    }

    private void replace(String service, UnaryOperator<RequestPart> step) {
        parts = parts.stream()
                .map(part -> part.service().equals(service) ? step.apply(part) : part)
                .toList();
    }

    /// The whole is done when all parts are, and has failed when none is left to try.
    private void settle(Instant now) {
        dueAt = open().map(RequestPart::dueAt).min(Instant::compareTo).orElse(null);
        if (dueAt != null) {
            state = DataRequestState.RUNNING;
        } else if (parts.stream().anyMatch(part -> part.state() == State.FAILED)) {
            state = DataRequestState.FAILED;
        } else {
            state = DataRequestState.COMPLETED;
            completedAt = now;
        }
    }

    /// @throws DomainProblem `bundle-not-ready` for anything but an export that is complete
    void requireBundle() {
        if (kind != DataRequestKind.EXPORT || state != DataRequestState.COMPLETED) {
            throw new DomainProblem(PatientProblem.BUNDLE_NOT_READY);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID patientId() {
        return patientId;
    }

    DataRequestKind kind() {
        return kind;
    }

    int version() {
        return version;
    }

    DataRequestView view() {
        return new DataRequestView(
                id,
                patientId,
                kind,
                state,
                parts.stream().map(DataRequestView.Part::of).toList(),
                reason,
                requestedAt,
                decidedAt,
                decisionReason,
                legalHold,
                holdReason,
                completedAt,
                version);
    }
}
