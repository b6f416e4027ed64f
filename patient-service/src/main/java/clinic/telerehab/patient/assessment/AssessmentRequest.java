package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.patient.assessment.Schedule.Planned;
import clinic.telerehab.patient.episode.EpisodeRef;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an instrument is to be filled in within some time.
@Entity
@Table(name = "assessment_request")
class AssessmentRequest implements CreatedOnce {
    private static final String SCHEDULE = "system:schedule";

    /// What became of it. `EXPIRED` is never stored: it follows from the last moment.
    enum State {
        PENDING,
        DONE,
        EXPIRED,
        CANCELLED
    }

    @Id
    private UUID id;

    @Column(name = "episode_id", nullable = false, updatable = false)
    private UUID episodeId;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(nullable = false, updatable = false)
    private String instrument;

    @Column(nullable = false, updatable = false)
    private String occasion;

    @Column(name = "due_from", nullable = false, updatable = false)
    private Instant dueFrom;

    @Column(name = "due_until", nullable = false, updatable = false)
    private Instant dueUntil;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(name = "assessment_id")
    private @Nullable UUID assessmentId;

    @Column(name = "schedule_key", updatable = false)
    private @Nullable String scheduleKey;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    @Column(name = "requested_by", nullable = false, updatable = false)
    private String requestedBy;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    protected AssessmentRequest() {}

    /// One that a clinician asks for.
    static AssessmentRequest ask(UUID id, EpisodeRef episode, AskAssessmentRequest request, String by, Instant now) {
        var asked = pending(id, episode, now);
        asked.instrument = request.instrument();
        asked.occasion = request.occasion();
        asked.dueFrom = request.dueFrom();
        asked.dueUntil = request.dueUntil();
        asked.requestedBy = by;
        asked.requestHash = request.hash(episode.id());
        return asked;
    }

    /// One that the schedule asks for.
    static AssessmentRequest plan(EpisodeRef episode, Planned planned, Instant now) {
        var asked = pending(UuidCreator.getTimeOrderedEpoch(), episode, now);
        asked.instrument = planned.instrument();
        asked.occasion = planned.occasion();
        asked.dueFrom = planned.dueFrom();
        asked.dueUntil = planned.dueUntil();
        asked.scheduleKey = planned.key();
        asked.requestedBy = SCHEDULE;
        asked.requestHash = planned.key();
        return asked;
    }

    private static AssessmentRequest pending(UUID id, EpisodeRef episode, Instant now) {
        var asked = new AssessmentRequest();
        asked.id = id;
        asked.episodeId = episode.id();
        asked.patientId = episode.patientId();
        asked.state = State.PENDING;
        asked.requestedAt = now;
        return asked;
    }

    State stateAt(Instant now) {
        return state == State.PENDING && dueUntil.isBefore(now) ? State.EXPIRED : state;
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

    String instrument() {
        return instrument;
    }

    String occasion() {
        return occasion;
    }

    Instant dueFrom() {
        return dueFrom;
    }

    Instant dueUntil() {
        return dueUntil;
    }

    @Nullable
    UUID assessmentId() {
        return assessmentId;
    }

    boolean isScheduled() {
        return scheduleKey != null;
    }
}
