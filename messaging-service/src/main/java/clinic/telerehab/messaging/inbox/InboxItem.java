package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a clinician has to look at, until somebody did.
@Entity
@Table(name = "inbox_item")
class InboxItem {
    /// Where it stands.
    enum State {
        OPEN,
        ACKNOWLEDGED,
        RESOLVED
    }

    /// What came of it.
    enum Resolution {
        CONTACTED_PATIENT,
        PROGRAM_CHANGED,
        REFERRED,
        MONITOR,
        FALSE_ALARM
    }

    @Id
    private UUID id;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(nullable = false, updatable = false)
    private String type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Severity severity;

    @Column(name = "dedup_key", nullable = false, updatable = false)
    private String dedupKey;

    @Column(nullable = false)
    private int count;

    @Column(nullable = false)
    @Convert(converter = EvidenceConverter.class)
    private Map<String, BigDecimal> evidence;

    @Column(name = "session_id")
    private @Nullable UUID sessionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "raised_at", nullable = false, updatable = false)
    private Instant raisedAt;

    @Column(name = "ack_due_at", nullable = false)
    private Instant ackDueAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "resolution_code")
    private @Nullable Resolution resolution;

    @Column(name = "resolution_note")
    private @Nullable String resolutionNote;

    @Version
    @Column(nullable = false)
    private int version;

    protected InboxItem() {}

    static InboxItem raise(RaisedAlert alert, Instant raisedAt, Instant ackDueAt) {
        var item = new InboxItem();
        item.id = UuidCreator.getTimeOrderedEpoch();
        item.clinicId = alert.clinicId();
        item.patientId = alert.patientId();
        item.type = alert.type();
        item.severity = alert.severity();
        item.dedupKey = alert.dedupKey();
        item.count = 1;
        item.evidence = alert.evidence();
        item.sessionId = alert.sessionId();
        item.state = State.OPEN;
        item.raisedAt = raisedAt;
        item.ackDueAt = ackDueAt;
        return item;
    }

    /// The same again while nobody resolved it: it is counted, and never grows less urgent.
    void raiseAgain(RaisedAlert alert, Instant newAckDueAt) {
        count++;
        severity = severity.max(alert.severity());
        evidence = alert.evidence();
        if (newAckDueAt.isBefore(ackDueAt)) {
            ackDueAt = newAckDueAt;
        }
    }

    void acknowledge(String by, Instant now) {
        if (state != State.OPEN) {
            throw new DomainProblem(MessagingProblem.INBOX_STATE_CONFLICT);
        }
        state = State.ACKNOWLEDGED;
        acknowledgedBy = by;
        acknowledgedAt = now;
    }

    void resolve(ResolveRequest request, String by, Instant now) {
        if (state == State.RESOLVED) {
            throw new DomainProblem(MessagingProblem.INBOX_STATE_CONFLICT);
        }
        state = State.RESOLVED;
        resolution = request.code();
        resolutionNote = request.note();
        resolvedBy = by;
        resolvedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID patientId() {
        return patientId;
    }

    String type() {
        return type;
    }

    Severity severity() {
        return severity;
    }

    int count() {
        return count;
    }

    Map<String, BigDecimal> evidence() {
        return evidence;
    }

    @Nullable
    UUID sessionId() {
        return sessionId;
    }

    State state() {
        return state;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant ackDueAt() {
        return ackDueAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Resolution resolution() {
        return resolution;
    }

    int version() {
        return version;
    }
}
