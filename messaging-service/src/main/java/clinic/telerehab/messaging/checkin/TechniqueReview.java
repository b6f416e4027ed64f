package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.change.CreatedOnce;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a clinician saw of one exercise. Never changed: a better one takes its place.
@Entity
@Immutable
@Table(name = "technique_review")
class TechniqueReview implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "check_in_id", nullable = false)
    private UUID checkInId;

    @Column(name = "patient_id", nullable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false)
    private UUID clinicId;

    @Column(name = "exercise_code", nullable = false)
    private String exerciseCode;

    @Column(name = "item_id", nullable = false)
    private UUID itemId;

    @Column(name = "ladder_step")
    private @Nullable Integer ladderStep;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Verdict verdict;

    @Convert(converter = ErrorCode.Column.class)
    @Column(name = "error_codes", nullable = false)
    private List<ErrorCode> errorCodes;

    @Convert(converter = TimedComment.Column.class)
    @Column(nullable = false)
    private List<TimedComment> comments;

    @Column(nullable = false)
    private String reviewer;

    @Column(name = "reviewer_name")
    private @Nullable String reviewerName;

    @Column(name = "reviewed_at", nullable = false)
    private Instant reviewedAt;

    private @Nullable UUID supersedes;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    protected TechniqueReview() {}

    static TechniqueReview write(UUID id, CheckIn checkIn, Reviewer by, ReviewRequest request, Instant now) {
        ExerciseRef exercise = Exercises.require(checkIn.exercises(), request.itemId());
        var review = new TechniqueReview();
        review.id = id;
        review.checkInId = checkIn.id();
        review.patientId = checkIn.patientId();
        review.clinicId = checkIn.clinicId();
        review.exerciseCode = exercise.exerciseCode();
        review.itemId = exercise.itemId();
        review.ladderStep = exercise.ladderStep();
        review.verdict = request.verdict();
        review.errorCodes = request.errors();
        review.comments = request.remarks();
        review.reviewer = by.subject();
        review.reviewerName = by.displayName();
        review.reviewedAt = now;
        review.supersedes = request.supersedes();
        review.requestHash = request.hash(checkIn.id());
        return review;
    }

    /// Who looked.
    record Reviewer(String subject, @Nullable String displayName) {}

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

    UUID clinicId() {
        return clinicId;
    }

    UUID itemId() {
        return itemId;
    }

    Verdict verdict() {
        return verdict;
    }

    Told told() {
        return new Told(id, patientId, clinicId, exerciseCode, itemId, ladderStep, verdict, errorCodes, reviewedAt);
    }

    ReviewView view() {
        return new ReviewView(
                id,
                checkInId,
                exerciseCode,
                itemId,
                ladderStep,
                verdict,
                errorCodes,
                comments,
                reviewerName,
                reviewedAt,
                supersedes);
    }

    /// What program-service needs to open or close the gate of a progression.
    record Told(
            UUID reviewId,
            UUID patientId,
            UUID clinicId,
            String exerciseCode,
            UUID itemId,
            @Nullable Integer ladderStep,
            Verdict verdict,
            List<ErrorCode> errorCodes,
            Instant reviewedAt) {}
}
