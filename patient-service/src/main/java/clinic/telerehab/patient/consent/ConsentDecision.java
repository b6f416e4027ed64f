package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.change.CreatedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One decision of a patient about one scope. The latest per scope holds.
@Entity
@Immutable
@Table(name = "consent_decision")
class ConsentDecision implements CreatedOnce {
    /// What was decided.
    enum Decision {
        GRANTED,
        DENIED,
        WITHDRAWN
    }

    /// How the decision reached the clinic.
    enum Method {
        APP,
        PAPER,
        VERBAL
    }

    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false)
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConsentScope scope;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Decision decision;

    @Column(name = "policy_version", nullable = false)
    private String policyVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Method method;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Column(name = "decided_by", nullable = false)
    private String decidedBy;

    @Column(name = "evidence_ref")
    private @Nullable String evidenceRef;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    protected ConsentDecision() {}

    static ConsentDecision decide(
            UUID id, UUID patientId, DecideConsentRequest request, String decidedBy, Instant now) {
        var decision = new ConsentDecision();
        decision.id = id;
        decision.patientId = patientId;
        decision.scope = request.scope();
        decision.decision = request.decision();
        decision.policyVersion = request.policyVersion();
        decision.method = request.method();
        decision.decidedAt = now;
        decision.decidedBy = decidedBy;
        decision.evidenceRef = request.evidenceRef();
        decision.expiresAt = request.expiresAt();
        decision.requestHash = request.hash(patientId);
        return decision;
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

    ConsentScope scope() {
        return scope;
    }

    Decision decision() {
        return decision;
    }

    String policyVersion() {
        return policyVersion;
    }

    Method method() {
        return method;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String evidenceRef() {
        return evidenceRef;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }
}
