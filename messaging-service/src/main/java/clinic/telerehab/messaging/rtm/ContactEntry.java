package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Time that a practitioner spent on a patient.
@Entity
@Table(name = "contact_entry")
class ContactEntry implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "practitioner_id", nullable = false, updatable = false)
    private UUID practitionerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ContactKind kind;

    @Column(nullable = false)
    private boolean synchronous;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(nullable = false)
    private int seconds;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ContactSource source;

    @Column(name = "edited_reason")
    private @Nullable String editedReason;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected ContactEntry() {}

    static ContactEntry byHand(UUID id, UUID clinicId, UUID practitionerId, RecordContactRequest request, Instant now) {
        requirePast(request.startedAt(), request.seconds(), now);
        var entry = new ContactEntry();
        entry.id = id;
        entry.clinicId = clinicId;
        entry.patientId = request.patientId();
        entry.practitionerId = practitionerId;
        entry.kind = request.kind();
        entry.synchronous = request.synchronous();
        entry.startedAt = request.startedAt();
        entry.seconds = request.seconds();
        entry.source = ContactSource.MANUAL;
        entry.requestHash = request.hash(id);
        return entry;
    }

    void change(ContactChange change, Instant now) {
        requirePast(change.startedAt(), change.seconds(), now);
        kind = change.kind();
        synchronous = change.synchronous();
        startedAt = change.startedAt();
        seconds = change.seconds();
        editedReason = change.editedReason();
    }

    private static void requirePast(Instant startedAt, int seconds, Instant now) {
        if (startedAt.plusSeconds(seconds).isAfter(now)) {
            throw new DomainProblem(MessagingProblem.CONTACT_NOT_OVER);
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

    UUID practitionerId() {
        return practitionerId;
    }

    UUID clinicId() {
        return clinicId;
    }

    ContactKind kind() {
        return kind;
    }

    boolean synchronous() {
        return synchronous;
    }

    Instant startedAt() {
        return startedAt;
    }

    int seconds() {
        return seconds;
    }

    ContactSource source() {
        return source;
    }

    @Nullable
    String editedReason() {
        return editedReason;
    }

    int version() {
        return version;
    }
}
