package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.episode.ScreeningOutcome;
import clinic.telerehab.patient.problem.PatientProblem;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of the intake of an episode. A draft is filled in by patient and clinician; a signed one stays as it is,
/// and what has to be corrected is corrected in the next version.
@Entity
@Table(name = "intake_assessment")
class Intake {
    /// Where a version stands; `AMENDED` when a later one took its place.
    enum Status {
        DRAFT,
        SIGNED,
        AMENDED
    }

    @Id
    private UUID id;

    @Column(name = "episode_id", nullable = false, updatable = false)
    private UUID episodeId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(name = "self_report", nullable = false)
    @Convert(converter = SelfReportConverter.class)
    private SelfReport selfReport;

    @Column(name = "red_flags", nullable = false)
    @Convert(converter = AnswersConverter.class)
    private Map<String, Answer> answers;

    @Column(nullable = false)
    private String definition;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable ScreeningOutcome outcome;

    @Column(name = "raised_flags", nullable = false)
    @Convert(converter = FlagsConverter.class)
    private List<String> raisedFlags;

    @Column(name = "contraindication_tags", nullable = false)
    @Convert(converter = TagsConverter.class)
    private Set<ContraindicationTag> contraindicationTags;

    @Column(name = "amendment_reason", updatable = false)
    private @Nullable String amendmentReason;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @Column(name = "saved_by", nullable = false)
    private String savedBy;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Intake() {}

    /// Who did something, and when.
    record Stamp(String by, Instant at) {}

    /// The first version, empty.
    static Intake begin(UUID episodeId, String requestHash, Stamp stamp) {
        var intake = new Intake();
        intake.id = UuidCreator.getTimeOrderedEpoch();
        intake.episodeId = episodeId;
        intake.number = 1;
        intake.status = Status.DRAFT;
        intake.selfReport = new SelfReport(null, null, null, null, null, null);
        intake.answers = Map.of();
        intake.definition = "";
        intake.raisedFlags = List.of();
        intake.contraindicationTags = Set.of();
        intake.requestHash = requestHash;
        intake.saved(stamp);
        return intake;
    }

    /// The first version for the relapse of what this one is about. The red flags are asked anew.
    Intake prefill(UUID relapse, Instant now) {
        var intake = begin(relapse, "", new Stamp(savedBy, now));
        intake.selfReport = selfReport.withoutPain();
        intake.contraindicationTags = contraindicationTags;
        return intake;
    }

    /// The next version, which starts as this one stands. Its version number goes on counting, so that what was seen of
    /// this one is never taken for having been seen of the next.
    Intake amend(String reason, Stamp stamp) {
        if (status != Status.SIGNED) {
            throw new DomainProblem(PatientProblem.INTAKE_NOT_SIGNED);
        }
        var next = begin(episodeId, "", stamp);
        next.number = number + 1;
        next.amendmentReason = reason;
        next.selfReport = selfReport;
        next.answers = answers;
        next.definition = definition;
        next.outcome = outcome;
        next.raisedFlags = raisedFlags;
        next.contraindicationTags = contraindicationTags;
        next.version = version + 1;
        return next;
    }

    /// @param tags null to leave them as they are
    void save(SelfReport report, Map<String, Answer> given, @Nullable Set<ContraindicationTag> tags, Stamp stamp) {
        requireDraft();
        selfReport = report;
        answers = Map.copyOf(given);
        if (tags != null) {
            contraindicationTags = Set.copyOf(tags);
        }
        saved(stamp);
    }

    void screened(Screening.Result result, String byDefinition) {
        definition = byDefinition;
        outcome = result.isConclusive() ? result.outcome() : null;
        raisedFlags = result.flags();
    }

    /// @throws DomainProblem while questions are open, or caution was not acknowledged
    void sign(Screening.Result result, boolean acknowledgesCaution, Stamp stamp) {
        requireDraft();
        if (!result.missing().isEmpty()) {
            throw new DomainProblem(PatientProblem.SCREENING_INCOMPLETE, Map.of("missing", result.missing()));
        }
        boolean asksForCaution = result.outcome() == ScreeningOutcome.CAUTION;
        if (asksForCaution && !acknowledgesCaution) {
            throw new DomainProblem(PatientProblem.CAUTION_NOT_ACKNOWLEDGED, Map.of("flags", result.flags()));
        }
        Set<ContraindicationTag> tags = new HashSet<>(contraindicationTags);
        tags.addAll(result.tags());
        contraindicationTags = Set.copyOf(tags);
        acknowledgedBy = asksForCaution ? stamp.by() : null;
        status = Status.SIGNED;
        signedBy = stamp.by();
        signedAt = stamp.at();
    }

    void giveWay() {
        status = Status.AMENDED;
    }

    void requireDraft() {
        if (status != Status.DRAFT) {
            throw new DomainProblem(PatientProblem.INTAKE_ALREADY_SIGNED);
        }
    }

    private void saved(Stamp stamp) {
        savedAt = stamp.at();
        savedBy = stamp.by();
    }

    boolean wasBegunBy(String hash) {
        return requestHash.equals(hash);
    }

    boolean isSigned() {
        return status == Status.SIGNED;
    }

    Map<String, Answer> answers() {
        return answers;
    }

    int version() {
        return version;
    }

    /// @param advice the clinic's advice for an emergency, shown when somebody has to act
    IntakeView view(EmergencyAdvice advice) {
        boolean isUrgent = outcome != null && outcome.blocks();
        return new IntakeView(
                id,
                episodeId,
                number,
                status,
                selfReport.history(),
                selfReport.painMap(),
                selfReport.evs(),
                selfReport.beliefs(),
                selfReport.expectations(),
                selfReport.equipment(),
                new IntakeView.RedFlagsView(definition, answers, outcome, raisedFlags, acknowledgedBy),
                contraindicationTags,
                amendmentReason,
                signedBy,
                signedAt,
                savedAt,
                isUrgent ? advice : null,
                version);
    }
}
