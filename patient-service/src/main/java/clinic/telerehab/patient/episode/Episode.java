package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One course of care for one trouble of one patient, from intake to its end.
@Entity
@Table(name = "episode")
class Episode implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "patient_id", nullable = false, updatable = false)
    private UUID patientId;

    @Column(name = "clinic_id", nullable = false, updatable = false)
    private UUID clinicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "body_region", nullable = false, updatable = false)
    private BodyRegion bodyRegion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Presentation presentation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Chronicity chronicity;

    @Column(name = "condition_code")
    @Convert(converter = ConditionCodeConverter.class)
    private @Nullable ConditionCode conditionCode;

    @Column
    @Convert(converter = ReferralConverter.class)
    private @Nullable Referral referral;

    @Column(name = "onset_date")
    private @Nullable LocalDate onsetDate;

    @Column(name = "relapse_of", updatable = false)
    private @Nullable UUID relapseOf;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EpisodeStatus status;

    @Embedded
    private ScreeningStanding screening;

    @Column(name = "intake_signed_at")
    private @Nullable Instant intakeSignedAt;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "review_at")
    private @Nullable Instant reviewAt;

    @Embedded
    private @Nullable Discharge discharge;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome_code")
    private @Nullable CloseReason outcomeCode;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Episode() {}

    static Episode open(UUID id, UUID patientId, UUID clinicId, OpenEpisodeRequest request, Instant now) {
        var episode = new Episode();
        episode.id = id;
        episode.patientId = patientId;
        episode.clinicId = clinicId;
        episode.bodyRegion = request.bodyRegion();
        episode.presentation = request.presentation();
        episode.chronicity = request.chronicity();
        episode.conditionCode = request.conditionCode();
        episode.referral = request.referral();
        episode.onsetDate = request.onsetDate();
        episode.status = EpisodeStatus.INTAKE;
        episode.screening = new ScreeningStanding();
        episode.openedAt = now;
        episode.requestHash = request.hash(patientId);
        return episode;
    }

    /// Starts care when all is there that it takes.
    void activate(boolean hasConsent, boolean hasLead, Instant now) {
        move(EpisodeStatus.INTAKE, EpisodeStatus.ACTIVE);
        new Readiness(intakeSignedAt != null, screening.isSettled(), hasConsent, hasLead).require();
        activatedAt = now;
    }

    /// Rests care until a review; the database refuses a review later than 14 days from now, or none.
    void hold(Instant until, Instant now) {
        move(EpisodeStatus.ACTIVE, EpisodeStatus.ON_HOLD);
        heldAt = now;
        reviewAt = until;
    }

    void resume() {
        move(EpisodeStatus.ON_HOLD, EpisodeStatus.ACTIVE);
        endHold();
    }

    private void endHold() {
        heldAt = null;
        reviewAt = null;
    }

    /// Takes in what the screening found; care that has not begun waits when a clinician has to look first.
    ///
    /// @return true when this is news that a clinician must be alerted to
    boolean screen(ScreeningOutcome outcome, List<String> flags) {
        boolean isNews = screening.take(outcome, flags);
        if (screening.mustWait() && status == EpisodeStatus.INTAKE) {
            move(EpisodeStatus.INTAKE, EpisodeStatus.BLOCKED);
        }
        return isNews;
    }

    /// Clears the flags that are raised now. Care that waited may begin; care that goes on goes on.
    void clearScreening() {
        boolean isWaiting = status == EpisodeStatus.BLOCKED;
        require(isWaiting || !status.isTerminal() && screening.mustWait());
        screening.clear();
        if (isWaiting) {
            move(EpisodeStatus.BLOCKED, EpisodeStatus.INTAKE);
        }
    }

    void signIntake(Instant now) {
        intakeSignedAt = now;
    }

    /// Caution asks for a clinician's eyes, not for clearance: whoever signs the intake has seen it.
    void acknowledgeCaution() {
        screening.acknowledgeCaution();
    }

    void referOut(Instant now) {
        move(EpisodeStatus.BLOCKED, EpisodeStatus.REFERRED_OUT);
        closedAt = now;
    }

    void noteDischargeSet(@Nullable Instant completeAt) {
        discharge = discharge();
        discharge.noteSet(completeAt);
    }

    /// Only what is being treated can be discharged, and only with an outcome set or a reason for having none.
    ///
    /// @param hasMaintenance whether a maintenance program runs
    void discharge(DischargeRequest request, boolean hasMaintenance, Instant now) {
        requireDischargeable();
        discharge = discharge();
        discharge.complete(request, hasMaintenance, now);
        status = EpisodeStatus.MAINTENANCE;
    }

    /// Columns that are all empty are read as nothing.
    private Discharge discharge() {
        return Objects.requireNonNullElseGet(discharge, Discharge::new);
    }

    void requireDischargeable() {
        require(status == EpisodeStatus.ACTIVE);
    }

    void close(CloseReason reason, Instant now) {
        require(!status.isTerminal());
        status = EpisodeStatus.CLOSED;
        endHold();
        outcomeCode = reason;
        closedAt = now;
    }

    /// Ends this episode because its trouble is back.
    ///
    /// @return the new episode that care goes on in
    Episode relapse(RelapseRequest request, Instant now) {
        move(EpisodeStatus.MAINTENANCE, EpisodeStatus.RELAPSED);
        closedAt = now;
        var opening = request.opening(bodyRegion, conditionCode, referral);
        var relapse = open(request.episodeId(), patientId, clinicId, opening, now);
        relapse.relapseOf = id;
        return relapse;
    }

    private void move(EpisodeStatus from, EpisodeStatus to) {
        require(status == from);
        status = to;
    }

    private void require(boolean standsRight) {
        if (!standsRight) {
            throw new DomainProblem(PatientProblem.EPISODE_STATE_CONFLICT, Map.of("episodeStatus", status));
        }
    }

    EpisodeRef ref() {
        return new EpisodeRef(id, patientId, clinicId, status, openedAt);
    }

    EpisodeView view(@Nullable UUID leadId) {
        return new EpisodeView(
                id,
                patientId,
                clinicId,
                bodyRegion,
                presentation,
                chronicity,
                conditionCode,
                onsetDate,
                referral,
                relapseOf,
                leadId,
                status,
                screening.view(),
                intakeSignedAt,
                openedAt,
                activatedAt,
                reviewAt,
                discharge().setRecordedAt(),
                discharge().at(),
                closedAt,
                outcomeCode,
                version);
    }

    EpisodeEvent event() {
        return new EpisodeEvent(id, patientId, clinicId, bodyRegion, status, presentation, chronicity, relapseOf);
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

    @Nullable
    UUID relapseOf() {
        return relapseOf;
    }

    int maintenancePain() {
        return discharge().maintenancePain();
    }

    EpisodeStatus status() {
        return status;
    }

    int version() {
        return version;
    }
}
