package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
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

/// One practitioner's place in one patient's care team.
@Entity
@Table(name = "care_team_membership")
class Membership implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "practitioner_id", nullable = false, updatable = false)
    private UUID practitionerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MembershipRole role;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MembershipState state;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "created_by", nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Membership() {}

    static Membership start(UUID id, UUID patientId, JoinCareTeamRequest request, String createdBy, Instant now) {
        var membership = new Membership();
        membership.id = id;
        membership.patientId = patientId;
        membership.practitionerId = request.practitionerId();
        membership.role = request.role();
        membership.state = MembershipState.ACTIVE;
        membership.validFrom = now;
        membership.validUntil = request.until();
        membership.reason = request.reason();
        membership.createdBy = createdBy;
        membership.requestHash = request.hash(patientId);
        return membership;
    }

    /// Takes access away from this moment on. Ending twice is a conflict: it usually means two people act at once.
    void end(Instant now) {
        requireRunning(now);
        state = MembershipState.ENDED;
        validUntil = now;
    }

    void change(MembershipChange change, Instant now) {
        requireRunning(now);
        if (role == MembershipRole.LEAD || change.role() == MembershipRole.LEAD) {
            throw new DomainProblem(PatientProblem.LEAD_CHANGES_BY_TRANSFER);
        }
        role = change.role();
        validUntil = change.until();
    }

    /// A membership whose time ran out has ended, whatever its row says: who comes back joins again.
    private void requireRunning(Instant now) {
        if (state != MembershipState.ACTIVE || hasLapsed(now)) {
            throw new DomainProblem(PatientProblem.MEMBERSHIP_ALREADY_ENDED);
        }
    }

    boolean hasLapsed(Instant now) {
        return validUntil != null && !validUntil.isAfter(now);
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

    MembershipRole role() {
        return role;
    }

    MembershipState state() {
        return state;
    }

    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
