package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread between a patient and the clinic (`CARE`), or within the care team (`TEAM`). Who takes part follows from
/// the
/// relations at the moment of reading; no list of participants can grow old.
@Entity
@Table(name = "conversation")
class Conversation {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false)
    private String status;

    @Column(name = "last_seq", nullable = false)
    private long lastSeq;

    @Column(name = "last_message_at")
    private @Nullable Instant lastMessageAt;

    protected Conversation() {}

    /// The place of the next message. The row must be locked.
    long next(Instant now) {
        if (!status.equals("OPEN")) {
            throw new DomainProblem(MessagingProblem.CONVERSATION_CLOSED);
        }
        lastMessageAt = now;
        return ++lastSeq;
    }

    UUID id() {
        return id;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    String kind() {
        return kind;
    }

    String status() {
        return status;
    }

    @Nullable
    Instant lastMessageAt() {
        return lastMessageAt;
    }
}
