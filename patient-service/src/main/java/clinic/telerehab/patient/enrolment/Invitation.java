package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A single-use way for one patient to link their login, open for seven days.
@Entity
@Table(name = "invitation")
class Invitation implements CreatedOnce {
    private static final Duration OPEN_FOR = Duration.ofDays(7);

    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "code_hash", nullable = false, updatable = false)
    private String codeHash;

    @Column(name = "invited_at", nullable = false, updatable = false)
    private Instant invitedAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    protected Invitation() {}

    Invitation(UUID id, UUID patientId, InvitationCode code, String requestHash, Instant now) {
        this.id = id;
        this.patientId = patientId;
        this.codeHash = code.hash();
        this.invitedAt = now;
        this.expiresAt = now.plus(OPEN_FOR);
        this.requestHash = requestHash;
    }

    void use(Instant now) {
        if (usedAt != null) {
            throw new DomainProblem(PatientProblem.ALREADY_LINKED);
        }
        if (revokedAt != null) {
            throw new DomainProblem(PatientProblem.INVITATION_REVOKED);
        }
        if (!now.isBefore(expiresAt)) {
            throw new DomainProblem(PatientProblem.INVITATION_EXPIRED);
        }
        usedAt = now;
    }

    /// Revoking what is revoked already changes nothing; what was used can't be undone.
    void revoke(Instant now) {
        if (usedAt != null) {
            throw new DomainProblem(PatientProblem.ALREADY_LINKED);
        }
        revokedAt = revokedAt == null ? now : revokedAt;
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

    Instant invitedAt() {
        return invitedAt;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
