package clinic.telerehab.patient.goal;

import clinic.telerehab.kit.change.CreatedOnce;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to reach in an episode.
@Entity
@Table(name = "goal")
class Goal implements CreatedOnce {
    @Id
    private UUID id;

    @Column(name = "episode_id", nullable = false, updatable = false)
    private UUID episodeId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private GoalKind kind;

    @Column(nullable = false)
    private String text;

    @Embedded
    private @Nullable Target target;

    @Column(updatable = false)
    private @Nullable Integer baseline;

    @Column
    private @Nullable Integer latest;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private GoalStatus status;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "request_hash", nullable = false, updatable = false)
    private String requestHash;

    @Version
    @Column(nullable = false)
    private int version;

    protected Goal() {}

    /// @param status `PROPOSED` by a patient; agreed at once when a clinician sets it
    static Goal set(UUID id, UUID episodeId, SetGoalRequest request, GoalStatus status, Stamp stamp) {
        var goal = new Goal();
        goal.id = id;
        goal.episodeId = episodeId;
        goal.kind = request.kind();
        goal.text = request.text();
        goal.target = request.target();
        goal.baseline = request.baseline();
        goal.latest = request.baseline();
        goal.status = status;
        goal.proposedBy = stamp.by();
        goal.proposedAt = stamp.at();
        goal.requestHash = request.hash(episodeId);
        return goal;
    }

    /// Who did something, and when.
    record Stamp(String by, Instant at) {}

    void change(ChangeGoalRequest request) {
        if (status.isDecided()) {
            throw refused();
        }
        text = Objects.requireNonNullElse(request.text(), text);
        target = request.target() == null ? target : request.target();
        latest = request.latest() == null ? latest : request.latest();
        if (request.status() != null && request.status() != status) {
            become(request.status());
        }
    }

    private void become(GoalStatus next) {
        if (!status.mayBecome(next)) {
            throw refused();
        }
        status = next;
    }

    private DomainProblem refused() {
        return new DomainProblem(PatientProblem.GOAL_STATE_CONFLICT, Map.of("goalStatus", status));
    }

    /// A patient says how far they are; what was agreed on is changed by those who agreed.
    boolean mayBeChangedByPatient(ChangeGoalRequest request) {
        boolean decides = request.status() != null && request.status() != status;
        return !decides && (!request.rewords() || status == GoalStatus.PROPOSED);
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

    int version() {
        return version;
    }

    GoalView view() {
        return new GoalView(id, episodeId, kind, text, target, baseline, latest, status, version);
    }
}
