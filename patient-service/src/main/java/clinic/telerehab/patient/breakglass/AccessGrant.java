package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.access.Access;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One practitioner's emergency access to one patient's record. It ends by itself.
@Entity
@Table(name = "access_grant")
class AccessGrant implements CreatedOnce {
    private static final Duration OPEN_FOR = Duration.ofHours(4);

    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "practitioner_id", nullable = false, updatable = false)
    private UUID practitionerId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code", nullable = false, updatable = false)
    private GrantReason reasonCode;

    @Column(name = "free_text", nullable = false, updatable = false)
    private String freeText;

    @Column(name = "granted_at", nullable = false, updatable = false)
    private Instant grantedAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_outcome")
    private @Nullable ReviewOutcome reviewOutcome;

    @Column(name = "review_note")
    private @Nullable String reviewNote;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected AccessGrant() {}

    static AccessGrant open(UUID id, UUID patientId, Access access, BreakGlassRequest request, Instant now) {
        var grant = new AccessGrant();
        grant.id = id;
        grant.patientId = patientId;
        grant.practitionerId = Objects.requireNonNull(access.practitionerId());
        grant.clinicId = access.clinicId();
        grant.reasonCode = request.reasonCode();
        grant.freeText = request.freeText();
        grant.grantedAt = now;
        grant.expiresAt = now.plus(OPEN_FOR);
        grant.requestHash = request.hash(patientId, grant.practitionerId);
        return grant;
    }

    /// Access that was not justified ends at once, if it has not ended yet.
    void review(ReviewGrantRequest review, UUID reviewer, Instant now) {
        if (reviewer.equals(practitionerId)) {
            throw new DomainProblem(PatientProblem.OWN_GRANT);
        }
        if (reviewedAt != null) {
            throw new DomainProblem(PatientProblem.GRANT_ALREADY_REVIEWED);
        }
        reviewedAt = now;
        reviewedBy = reviewer;
        reviewOutcome = review.outcome();
        reviewNote = review.note();
        if (reviewOutcome == ReviewOutcome.NOT_JUSTIFIED && now.isBefore(expiresAt)) {
            expiresAt = now;
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

    GrantReason reasonCode() {
        return reasonCode;
    }

    String freeText() {
        return freeText;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable
    UUID reviewedBy() {
        return reviewedBy;
    }

    @Nullable
    ReviewOutcome reviewOutcome() {
        return reviewOutcome;
    }

    @Nullable
    String reviewNote() {
        return reviewNote;
    }

    int version() {
        return version;
    }
}
