package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread between a patient and the clinic, or within the care team. Who takes part follows from the relations at the
/// moment of reading; no list of participants can grow old.
@Entity
@Table(name = "conversation")
class Conversation implements CreatedOnce {
    /// Whose thread it is.
    enum Kind {
        /// Of the patient and their clinic: there is one.
        CARE,
        /// Of the care team alone: the patient never learns of it.
        TEAM
    }

    /// Whether anything can be written.
    enum Status {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(updatable = false)
    private @Nullable String subject;

    @Column(name = "last_seq", nullable = false)
    private long lastSeq;

    @Column(name = "last_message_at")
    private @Nullable Instant lastMessageAt;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    @Column(name = "sla_alerted_at")
    private @Nullable Instant slaAlertedAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    protected Conversation() {}

    static Conversation ofTeam(UUID id, UUID patientId, UUID clinicId, OpenTeamRequest request) {
        var thread = new Conversation();
        thread.id = id;
        thread.patientId = patientId;
        thread.clinicId = clinicId;
        thread.kind = Kind.TEAM;
        thread.status = Status.OPEN;
        thread.subject = request.subject();
        thread.requestHash = request.hash(patientId);
        return thread;
    }

    void requireOpen() {
        if (status != Status.OPEN) {
            throw new DomainProblem(MessagingProblem.CONVERSATION_CLOSED);
        }
    }

    /// The place of the next message. The row must be locked.
    long next(Instant now) {
        requireOpen();
        lastMessageAt = now;
        return ++lastSeq;
    }

    /// The patient wrote: the clock of the answer runs from the first message that has none.
    void asked(Instant now) {
        if (waitingSince == null) {
            waitingSince = now;
        }
    }

    /// Somebody of the care team wrote.
    void answered() {
        waitingSince = null;
        slaAlertedAt = null;
    }

    void alerted(Instant now) {
        slaAlertedAt = now;
    }

    boolean isUnansweredAndUntold() {
        return waitingSince != null && slaAlertedAt == null;
    }

    boolean isTeam() {
        return kind == Kind.TEAM;
    }

    /// Who is told of what happens here.
    Audience audience() {
        return isTeam() ? Audience.CARE_TEAM : Audience.ALL;
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

    UUID clinicId() {
        return clinicId;
    }

    Kind kind() {
        return kind;
    }

    Status status() {
        return status;
    }

    @Nullable
    String subject() {
        return subject;
    }

    long lastSeq() {
        return lastSeq;
    }

    @Nullable
    Instant lastMessageAt() {
        return lastMessageAt;
    }

    @Nullable
    Instant waitingSince() {
        return waitingSince;
    }
}
