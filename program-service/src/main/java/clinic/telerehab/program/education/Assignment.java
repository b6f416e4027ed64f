package clinic.telerehab.program.education;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card that a patient was given. Written by statements that settle who is first, so never changed here.
@Entity
@Table(name = "education_assignment")
class Assignment {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false)
    private UUID patientId;

    @Column(name = "card_code", nullable = false)
    private String cardCode;

    @Column(nullable = false)
    private String reason;

    @Column(name = "assigned_at", nullable = false)
    private Instant assignedAt;

    @Column(name = "assigned_by", nullable = false)
    private String assignedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    protected Assignment() {}

    UUID id() {
        return id;
    }

    String cardCode() {
        return cardCode;
    }

    String reason() {
        return reason;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
