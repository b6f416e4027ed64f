package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.invitation.Invitations.Invitee;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A single-use way for one patient or one member of staff to link their login, open for seven days.
@Entity
@Table(name = "invitation")
class Invitation implements CreatedOnce {
    private static final Duration OPEN_FOR = Duration.ofDays(7);

    @Id
    private UUID id;

    @Column(name = "patient_id", updatable = false)
    private @Nullable UUID patientId;

    @Column(name = "practitioner_id", updatable = false)
    private @Nullable UUID practitionerId;

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

    static Invitation to(Invitee invitee, UUID id, InvitationCode code, String requestHash, Instant now) {
        var invitation = new Invitation();
        invitation.id = id;
        invitation.patientId = invitee.kind() == InviteeKind.PATIENT ? invitee.id() : null;
        invitation.practitionerId = invitee.kind() == InviteeKind.PRACTITIONER ? invitee.id() : null;
        invitation.codeHash = code.hash();
        invitation.invitedAt = now;
        invitation.expiresAt = now.plus(OPEN_FOR);
        invitation.requestHash = requestHash;
        return invitation;
    }

    /// @throws DomainProblem `invitation-for-another-role` for a login that could do nothing with the link
    void requireFor(Caller caller) {
        if (!kind().isOpenTo(caller)) {
            throw new DomainProblem(PatientProblem.INVITATION_FOR_ANOTHER_ROLE);
        }
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

    InviteeKind kind() {
        return patientId == null ? InviteeKind.PRACTITIONER : InviteeKind.PATIENT;
    }

    UUID inviteeId() {
        return Objects.requireNonNull(patientId == null ? practitionerId : patientId);
    }

    @Nullable
    UUID patientId() {
        return patientId;
    }

    @Nullable
    UUID practitionerId() {
        return practitionerId;
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
