package clinic.telerehab.program.progression;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.problem.ProgramProblem;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the progression would do with an item, or with the whole program, and what became of it.
@Entity
@Table(name = "progression_proposal")
class Proposal {
    @Id
    private UUID id;

    @Column(name = "program_id", nullable = false, updatable = false)
    private UUID programId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "item_id", updatable = false)
    private @Nullable UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(name = "rule_id", nullable = false, updatable = false)
    private String ruleId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Variable variable;

    @Column(updatable = false)
    @Convert(converter = ProposedItemConverter.class)
    private @Nullable ProposedItem before;

    @Column(updatable = false)
    @Convert(converter = ProposedItemConverter.class)
    private @Nullable ProposedItem proposed;

    @Column
    @Convert(converter = ProposedItemConverter.class)
    private @Nullable ProposedItem applied;

    @Column(nullable = false, updatable = false)
    @Convert(converter = EvidenceConverter.class)
    private List<UUID> evidence;

    @Column(name = "explanation_key", nullable = false, updatable = false)
    private String explanationKey;

    @Column(nullable = false, updatable = false)
    @Convert(converter = ParamsConverter.class)
    private Map<String, String> params;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProposalStatus status;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "tell_at", nullable = false, updatable = false)
    private Instant tellAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    @Column
    private @Nullable String reason;

    @Column(name = "applied_revision")
    private @Nullable Integer appliedRevision;

    @Column(name = "waiting_told_at")
    private @Nullable Instant waitingToldAt;

    @Version
    @Column(nullable = false)
    private int version;

    protected Proposal() {}

    static Proposal open(ProposalContent content, ProposalContent.Times times) {
        var proposal = new Proposal();
        proposal.id = UuidCreator.getTimeOrderedEpoch();
        proposal.programId = content.program().id();
        proposal.patientId = content.program().patientId();
        proposal.clinicId = content.program().clinicId();
        proposal.itemId = content.itemId();
        proposal.kind = content.decision().kind();
        proposal.ruleId = content.decision().ruleId();
        proposal.variable = content.decision().variable();
        proposal.before = content.before();
        proposal.proposed = content.proposed();
        proposal.evidence = List.copyOf(content.decision().evidence());
        proposal.explanationKey = content.decision().explanationKey();
        proposal.params = Map.copyOf(content.decision().params());
        proposal.status = ProposalStatus.PROPOSED;
        proposal.createdAt = times.now();
        proposal.expiresAt = times.expiresAt();
        proposal.tellAt = times.tellAt();
        return proposal;
    }

    /// @throws DomainProblem `proposal-not-open` for one that was decided, or whose time is over
    void requireOpen(Instant now) {
        if (!isOpen() || isOverdue(now)) {
            throw new DomainProblem(ProgramProblem.PROPOSAL_NOT_OPEN);
        }
    }

    void accept(String by, Instant now) {
        decide(ProposalStatus.ACCEPTED, by, now);
        applied = proposed;
    }

    void modify(ProposedItem as, String by, Instant now) {
        decide(ProposalStatus.MODIFIED, by, now);
        applied = as;
    }

    void reject(String code, @Nullable String text, String by, Instant now) {
        requireOpen(now);
        decide(ProposalStatus.REJECTED, by, now);
        reasonCode = code;
        reason = text;
    }

    /// @param code `OVERDUE` when nobody decided, or what changed meanwhile
    void expire(String code, Instant now) {
        decide(ProposalStatus.EXPIRED, Author.SYSTEM, now);
        reasonCode = code;
    }

    /// Done without asking.
    ///
    /// @param delegate on whose behalf; null for what is done for safety
    void applyAtOnce(@Nullable String delegate, int revision, Instant now) {
        decide(ProposalStatus.AUTO_APPLIED, Author.SYSTEM, now);
        applied = proposed;
        onBehalfOf = delegate;
        appliedRevision = revision;
    }

    private void decide(ProposalStatus as, String by, Instant now) {
        if (!isOpen()) {
            throw new DomainProblem(ProgramProblem.PROPOSAL_NOT_OPEN);
        }
        status = as;
        decidedBy = by;
        decidedAt = now;
    }

    void carriedOutBy(int revision) {
        appliedRevision = revision;
    }

    void toldThatItWaits(Instant now) {
        waitingToldAt = now;
    }

    boolean isOverdue(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isToBeTold(Instant now) {
        return waitingToldAt == null && !now.isBefore(tellAt);
    }

    boolean isOpen() {
        return status == ProposalStatus.PROPOSED;
    }

    boolean isAbout(UUID item) {
        return item.equals(itemId);
    }

    boolean isAboutProgram() {
        return itemId == null;
    }

    /// Whether it would do the same to the same.
    boolean isSameAs(@Nullable ProposedItem from, @Nullable ProposedItem to) {
        return Objects.equals(before, from) && Objects.equals(proposed, to);
    }

    @Nullable
    String param(String name) {
        return params.get(name);
    }

    UUID id() {
        return id;
    }

    UUID programId() {
        return programId;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    @Nullable
    UUID itemId() {
        return itemId;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Variable variable() {
        return variable;
    }

    ProposalStatus status() {
        return status;
    }

    @Nullable
    ProposedItem before() {
        return before;
    }

    @Nullable
    ProposedItem proposed() {
        return proposed;
    }

    /// When it was decided; when it was made while it is open.
    Instant decidedAt() {
        return decidedAt == null ? createdAt : decidedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    /// The rest of it, for [ProposalView].
    ProposalDetails details() {
        return new ProposalDetails(
                ruleId,
                applied,
                evidence,
                explanationKey,
                params,
                expiresAt,
                decidedBy,
                onBehalfOf,
                reasonCode,
                reason,
                appliedRevision);
    }
}
