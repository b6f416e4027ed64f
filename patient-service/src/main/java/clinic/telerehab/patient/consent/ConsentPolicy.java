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

/// One version of the text that people consent to, for one scope. Never changed once published.
@Entity
@Immutable
@Table(name = "consent_policy")
class ConsentPolicy implements CreatedOnce {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConsentScope scope;

    @Column(nullable = false)
    private String version;

    @Column(name = "requires_reconsent", nullable = false)
    private boolean requiresReconsent;

    @Column(name = "effective_from", nullable = false)
    private Instant effectiveFrom;

    @Column(name = "grace_days", nullable = false)
    private int graceDays;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    protected ConsentPolicy() {}

    static ConsentPolicy publish(UUID id, PublishPolicyRequest request, String requestHash, Instant now) {
        var policy = new ConsentPolicy();
        policy.id = id;
        policy.scope = request.scope();
        policy.version = request.version();
        policy.requiresReconsent = request.requiresReconsent();
        policy.effectiveFrom = request.effectiveFrom();
        policy.graceDays = request.graceDays();
        policy.publishedAt = now;
        policy.requestHash = requestHash;
        return policy;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    ConsentScope scope() {
        return scope;
    }

    String version() {
        return version;
    }

    boolean isRequiresReconsent() {
        return requiresReconsent;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    int graceDays() {
        return graceDays;
    }
}
