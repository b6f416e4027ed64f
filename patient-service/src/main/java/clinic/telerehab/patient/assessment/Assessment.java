package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.episode.EpisodeRef;
import clinic.telerehab.patient.instrument.Answer;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Score;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An instrument that was filled in, with its score. It stays as it was recorded; a mistake is retracted.
@Entity
@Table(name = "assessment")
class Assessment implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "episode_id", nullable = false, updatable = false)
    private UUID episodeId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(nullable = false, updatable = false)
    private String instrument;

    @Column(name = "definition_version", nullable = false, updatable = false)
    private String definitionVersion;

    @Column(updatable = false)
    private @Nullable String variant;

    @Column(nullable = false, updatable = false)
    private String series;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AssessmentMode mode;

    @Column(nullable = false, updatable = false)
    private String occasion;

    @Column(updatable = false)
    @Convert(converter = AnswersConverter.class)
    private @Nullable Map<String, Answer> answers;

    @Column(name = "named_items", updatable = false)
    @Convert(converter = NamedItemsConverter.class)
    private @Nullable Map<String, String> namedItems;

    @Column(updatable = false)
    @Convert(converter = TotalsConverter.class)
    private @Nullable Map<String, BigDecimal> totals;

    @Column(name = "score", updatable = false)
    private @Nullable BigDecimal score;

    @Column(updatable = false)
    private @Nullable String band;

    @Column(name = "score_trace", nullable = false, updatable = false)
    @Convert(converter = ScoreConverter.class)
    private Score scores;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AssessmentStatus status;

    @Column(name = "taken_at", nullable = false, updatable = false)
    private Instant takenAt;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    private String recordedBy;

    @Column(name = "retracted_at")
    private @Nullable Instant retractedAt;

    @Column(name = "retracted_by")
    private @Nullable String retractedBy;

    @Column(name = "retract_reason")
    private @Nullable String retractReason;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Assessment() {}

    /// @throws DomainProblem when it is not filled in as the definition says
    static Assessment record(
            UUID id, EpisodeRef episode, RecordAssessmentRequest request, Filling filling, String by, Instant now) {
        Score scores = filling.score();
        var assessment = new Assessment();
        assessment.id = id;
        assessment.episodeId = episode.id();
        assessment.patientId = episode.patientId();
        assessment.clinicId = episode.clinicId();
        assessment.instrument = filling.definition().code();
        assessment.definitionVersion = filling.definition().version();
        assessment.variant = filling.variant();
        assessment.series = filling.series();
        assessment.mode = request.mode();
        assessment.occasion = request.occasion();
        assessment.answers = filling.answers();
        assessment.namedItems = filling.namedItems().isEmpty() ? null : filling.namedItems();
        assessment.totals = filling.totals();
        assessment.scores = scores;
        assessment.score = scores.main().score();
        assessment.band = scores.main().band();
        assessment.status = scores.isInvalid() ? AssessmentStatus.INVALID : AssessmentStatus.COMPLETED;
        assessment.takenAt = request.takenAt();
        assessment.recordedAt = now;
        assessment.recordedBy = by;
        assessment.requestHash = request.hash(episode.id());
        return assessment;
    }

    /// Takes it out of everything that counts. Retracting twice is a conflict: it usually means two people act at once.
    void retract(String reason, String by, Instant now) {
        if (status == AssessmentStatus.RETRACTED) {
            throw new DomainProblem(PatientProblem.ASSESSMENT_ALREADY_RETRACTED);
        }
        status = AssessmentStatus.RETRACTED;
        retractReason = reason;
        retractedBy = by;
        retractedAt = now;
    }

    /// All that the score follows from, as it was stored.
    Filling filling(Definition definition) {
        return new Filling(definition, variant, namedItems(), answers, totals);
    }

    boolean isCompleted() {
        return status == AssessmentStatus.COMPLETED;
    }

    boolean isBefore(Assessment other) {
        int order = takenAt.compareTo(other.takenAt);
        return order == 0 ? id.compareTo(other.id) < 0 : order < 0;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String requestHash() {
        return requestHash;
    }

    UUID episodeId() {
        return episodeId;
    }

    UUID patientId() {
        return patientId;
    }

    UUID clinicId() {
        return clinicId;
    }

    String instrument() {
        return instrument;
    }

    String definitionVersion() {
        return definitionVersion;
    }

    @Nullable
    String variant() {
        return variant;
    }

    String series() {
        return series;
    }

    AssessmentMode mode() {
        return mode;
    }

    String occasion() {
        return occasion;
    }

    @Nullable
    Map<String, Answer> answers() {
        return answers;
    }

    @Nullable
    Map<String, BigDecimal> totals() {
        return totals;
    }

    Map<String, String> namedItems() {
        return Objects.requireNonNullElse(namedItems, Map.of());
    }

    Score scores() {
        return scores;
    }

    AssessmentStatus status() {
        return status;
    }

    Instant takenAt() {
        return takenAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    @Nullable
    Instant retractedAt() {
        return retractedAt;
    }

    @Nullable
    String retractReason() {
        return retractReason;
    }

    int version() {
        return version;
    }
}
