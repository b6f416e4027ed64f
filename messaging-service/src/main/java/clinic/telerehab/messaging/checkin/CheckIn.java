package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient shows how they do their exercises.
@Entity
@Table(name = "check_in")
class CheckIn implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Column(name = "episode_id", updatable = false)
    private @Nullable UUID episodeId;

    @Column(name = "program_id", updatable = false)
    private @Nullable UUID programId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private CheckInMode mode;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Origin origin;

    @Column(name = "requested_by", updatable = false)
    private @Nullable String requestedBy;

    @Convert(converter = ExerciseRef.Column.class)
    @Column(nullable = false)
    private List<ExerciseRef> exercises;

    @Convert(converter = TextsColumn.class)
    @Column(nullable = false, updatable = false)
    private List<String> questions;

    @Convert(converter = TextsColumn.class)
    @Column(nullable = false)
    private List<String> answers = List.of();

    @Convert(converter = ClipsColumn.class)
    @Column(nullable = false)
    private List<UUID> clips = List.of();

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CheckInState state;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "clip_alerted_at")
    private @Nullable Instant clipAlertedAt;

    @Column(name = "starts_at")
    private @Nullable Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "room_id")
    private @Nullable UUID roomId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected CheckIn() {}

    static CheckIn ask(UUID id, Asker by, AskCheckInRequest request, Instant now) {
        var checkIn = new CheckIn();
        checkIn.id = id;
        checkIn.patientId = by.patientId();
        checkIn.clinicId = by.clinicId();
        checkIn.origin = by.origin();
        checkIn.requestedBy = by.subject();
        checkIn.episodeId = request.episodeId();
        checkIn.programId = request.programId();
        checkIn.mode = request.mode();
        checkIn.exercises = request.exercises();
        checkIn.questions = request.asked();
        checkIn.dueAt = request.dueAt();
        checkIn.state = CheckInState.REQUESTED;
        checkIn.createdAt = now;
        checkIn.requestHash = request.hash(by.patientId());
        return checkIn;
    }

    void submit(SubmitRequest request, Instant now) {
        require(CheckInMode.ASYNC, CheckInState.REQUESTED, CheckInState.RESUBMIT_REQUESTED);
        exercises = Exercises.shown(exercises, request.named());
        clips = request.clips();
        answers = request.given();
        note = request.note();
        submittedAt = now;
        clipAlertedAt = null;
        state = CheckInState.SUBMITTED;
    }

    void startReview() {
        require(CheckInMode.ASYNC, CheckInState.SUBMITTED);
        state = CheckInState.IN_REVIEW;
    }

    void requestResubmit(String reason, Instant newDueAt) {
        require(CheckInMode.ASYNC, CheckInState.SUBMITTED, CheckInState.IN_REVIEW);
        note = reason;
        dueAt = newDueAt;
        state = CheckInState.RESUBMIT_REQUESTED;
    }

    /// Some exercise was reviewed.
    ///
    /// @param isWhole true when none is left
    void reviewed(boolean isWhole) {
        requireState(CheckInState.SUBMITTED, CheckInState.IN_REVIEW, CheckInState.ENDED, CheckInState.REVIEWED);
        if (isWhole) {
            state = CheckInState.REVIEWED;
        } else if (state == CheckInState.SUBMITTED) {
            state = CheckInState.IN_REVIEW;
        }
    }

    void requireReviewable() {
        requireState(CheckInState.SUBMITTED, CheckInState.IN_REVIEW, CheckInState.ENDED, CheckInState.REVIEWED);
    }

    void cancel(String reason) {
        requireState(
                CheckInState.REQUESTED,
                CheckInState.RESUBMIT_REQUESTED,
                CheckInState.SUBMITTED,
                CheckInState.SCHEDULED,
                CheckInState.WAITING);
        note = reason;
        state = CheckInState.CANCELLED;
    }

    void expire() {
        requireState(CheckInState.REQUESTED, CheckInState.RESUBMIT_REQUESTED);
        state = mode == CheckInMode.ASYNC ? CheckInState.EXPIRED : CheckInState.CANCELLED;
    }

    void schedule(ScheduleRequest request, UUID room) {
        require(CheckInMode.LIVE, CheckInState.REQUESTED, CheckInState.SCHEDULED);
        startsAt = request.startsAt();
        endsAt = request.endsAt();
        roomId = room;
        state = CheckInState.SCHEDULED;
    }

    void requireJoinable() {
        require(CheckInMode.LIVE, CheckInState.SCHEDULED, CheckInState.WAITING, CheckInState.IN_CALL);
    }

    /// Follows who is in the room. Leaving ends nothing.
    void follow(boolean isSomebodyThere, boolean areBothThere) {
        if (areBothThere && (state == CheckInState.SCHEDULED || state == CheckInState.WAITING)) {
            state = CheckInState.IN_CALL;
        } else if (isSomebodyThere && state == CheckInState.SCHEDULED) {
            state = CheckInState.WAITING;
        }
    }

    /// The room is closed: either they met, or somebody was missing.
    void end() {
        if (state == CheckInState.IN_CALL) {
            state = CheckInState.ENDED;
        } else if (state == CheckInState.SCHEDULED || state == CheckInState.WAITING) {
            state = CheckInState.NO_SHOW;
        }
    }

    boolean isOverdue(Instant now) {
        boolean isUnanswered = state == CheckInState.REQUESTED || state == CheckInState.RESUBMIT_REQUESTED;
        return isUnanswered && !dueAt.isAfter(now);
    }

    boolean isUnseenAndUntold() {
        return (state == CheckInState.SUBMITTED || state == CheckInState.IN_REVIEW) && clipAlertedAt == null;
    }

    void clipAlerted(Instant now) {
        clipAlertedAt = now;
    }

    private void require(CheckInMode required, CheckInState... from) {
        if (mode != required) {
            throw new DomainProblem(MessagingProblem.CHECK_IN_STATE_CONFLICT);
        }
        requireState(from);
    }

    private void requireState(CheckInState... from) {
        if (!Set.of(from).contains(state)) {
            throw new DomainProblem(MessagingProblem.CHECK_IN_STATE_CONFLICT);
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

    UUID clinicId() {
        return clinicId;
    }

    List<ExerciseRef> exercises() {
        return exercises;
    }

    CheckInState state() {
        return state;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    UUID roomId() {
        return roomId;
    }

    int version() {
        return version;
    }

    CheckInView view() {
        return new CheckInView(
                id,
                patientId,
                episodeId,
                programId,
                mode,
                origin,
                exercises,
                questions,
                answers,
                clips,
                note,
                state,
                dueAt,
                submittedAt,
                startsAt,
                endsAt,
                roomId,
                createdAt,
                version);
    }
}
