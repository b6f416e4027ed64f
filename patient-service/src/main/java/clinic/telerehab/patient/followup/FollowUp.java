package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.episode.EpisodeRef;
import clinic.telerehab.patient.followup.PainCourse.Reading;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time at which a patient is asked how they are, some months after discharge.
@Entity
@Table(name = "follow_up")
class FollowUp {
    @Id
    private UUID id;

    @Column(name = "episode_id", nullable = false, updatable = false)
    private UUID episodeId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "months_after", nullable = false, updatable = false)
    private int monthsAfter;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FollowUpState state;

    @Column
    @Convert(converter = FollowUpAnswersConverter.class)
    private @Nullable FollowUpAnswers answers;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Verdict verdict;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Version
    @Column(nullable = false)
    private int version;

    protected FollowUp() {}

    static FollowUp schedule(EpisodeRef episode, int monthsAfter, Instant dischargedAt) {
        var followUp = new FollowUp();
        followUp.id = UuidCreator.getTimeOrderedEpoch();
        followUp.episodeId = episode.id();
        followUp.patientId = episode.patientId();
        followUp.clinicId = episode.clinicId();
        followUp.monthsAfter = monthsAfter;
        followUp.dueAt =
                dischargedAt.atOffset(ZoneOffset.UTC).plusMonths(monthsAfter).toInstant();
        followUp.state = FollowUpState.PENDING;
        return followUp;
    }

    void open() {
        state = FollowUpState.OPEN;
    }

    void miss() {
        state = FollowUpState.MISSED;
    }

    void cancel() {
        state = FollowUpState.CANCELLED;
    }

    void requireOpen() {
        if (state != FollowUpState.OPEN) {
            throw new DomainProblem(PatientProblem.FOLLOW_UP_NOT_OPEN, Map.of("state", state));
        }
    }

    /// @param by the login that answered: the patient's, or a clinician's on their behalf
    void answer(FollowUpAnswers given, Verdict meaning, String by, Instant now) {
        requireOpen();
        state = FollowUpState.ANSWERED;
        answers = given;
        verdict = meaning;
        answeredAt = now;
        answeredBy = by;
    }

    /// The pain that was answered; nothing where none was.
    Optional<Reading> reading() {
        if (answers == null || answers.nprsBack() == null || answeredAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Reading(LocalDate.ofInstant(answeredAt, ZoneOffset.UTC), answers.nprsBack()));
    }

    /// The day from which the months are counted.
    LocalDate dischargedOn() {
        return dueAt.atOffset(ZoneOffset.UTC).toLocalDate().minusMonths(monthsAfter);
    }

    UUID id() {
        return id;
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

    int monthsAfter() {
        return monthsAfter;
    }

    int version() {
        return version;
    }

    FollowUpView view() {
        return new FollowUpView(id, episodeId, monthsAfter, dueAt, state, answers, verdict, answeredAt, version);
    }
}
