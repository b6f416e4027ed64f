package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done about an alert: who has to acknowledge it until when, who looks after it and what came of it.
@Embeddable
class Handling {
    private static final int LEAST_NOTE = 20;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InboxState state;

    @Column(name = "ack_due_at")
    private @Nullable Instant ackDueAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EscalationLevel level;

    @Column(name = "next_step_at")
    private @Nullable Instant nextStepAt;

    @Column(nullable = false)
    private int cycle;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "resolution_code")
    private @Nullable Resolution resolution;

    @Column
    private @Nullable String note;

    protected Handling() {}

    static Handling open(Deadline deadline) {
        var handling = new Handling();
        handling.openAnew(deadline);
        return handling;
    }

    private void openAnew(Deadline deadline) {
        state = InboxState.OPEN;
        cycle++;
        level = EscalationLevel.LEAD;
        ackDueAt = deadline.due();
        nextStepAt = deadline.due();
        acknowledgedAt = null;
        acknowledgedBy = null;
    }

    /// It grew more urgent: the chain starts anew, and never later than it was to go on.
    void hurry(Deadline deadline) {
        var before = state == InboxState.OPEN ? ackDueAt : null;
        openAnew(deadline);
        ackDueAt = earlier(before, deadline.due());
        nextStepAt = ackDueAt;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// There is nobody at the first level: the next ones are told at once.
    void skipLead(Instant now) {
        nextStepAt = ackDueAt == null ? null : now;
    }

    void acknowledge(Handler by, Instant now) {
        require(state == InboxState.OPEN);
        noteAcknowledged(by, now);
        state = InboxState.ACKNOWLEDGED;
    }

    void assign(UUID practitionerId) {
        require(!state.isSettled());
        assigneeId = practitionerId;
    }

    void start(Handler by, Instant now) {
        require(state == InboxState.OPEN || state == InboxState.ACKNOWLEDGED);
        noteAcknowledged(by, now);
        state = InboxState.IN_PROGRESS;
    }

    /// INV-I3: with what came of it.
    void resolve(ResolveRequest request, Handler by, Instant now) {
        settle(InboxState.RESOLVED, request.note(), by, now);
        resolution = request.code();
    }

    void dismiss(@Nullable String why, boolean isCritical, Handler by, Instant now) {
        if (isCritical && (why == null || why.strip().length() < LEAST_NOTE)) {
            throw new DomainProblem(MessagingProblem.DISMISSAL_NEEDS_NOTE);
        }
        settle(InboxState.DISMISSED, why, by, now);
    }

    void reopen(Deadline deadline) {
        require(state.isSettled());
        openAnew(deadline);
        settledAt = null;
        settledBy = null;
        resolution = null;
        note = null;
    }

    private void settle(InboxState settled, @Nullable String why, Handler by, Instant now) {
        require(!state.isSettled());
        noteAcknowledged(by, now);
        state = settled;
        note = why;
        settledBy = by.subject();
        settledAt = now;
    }

    /// Whoever does something about it has seen it; the chain ends with that.
    private void noteAcknowledged(Handler by, Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
            acknowledgedBy = by.subject();
        }
        if (assigneeId == null) {
            assigneeId = by.practitionerId();
        }
        nextStepAt = null;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new DomainProblem(MessagingProblem.INBOX_STATE_CONFLICT);
        }
    }

    InboxState state() {
        return state;
    }

    @Nullable
    Instant ackDueAt() {
        return ackDueAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    UUID assigneeId() {
        return assigneeId;
    }

    EscalationLevel level() {
        return level;
    }

    @Nullable
    Instant nextStepAt() {
        return nextStepAt;
    }

    int cycle() {
        return cycle;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    @Nullable
    Resolution resolution() {
        return resolution;
    }

    @Nullable
    String note() {
        return note;
    }
}
