package clinic.telerehab.patient.episode;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One step of an episode: who made it, when and why.
@Entity
@Immutable
@Table(name = "episode_transition")
class EpisodeTransition {
    @Id
    private UUID id;

    @Column(name = "episode_id", nullable = false)
    private UUID episodeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable EpisodeStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", nullable = false)
    private EpisodeStatus to;

    @Column(nullable = false)
    private String actor;

    @Column
    private @Nullable String reason;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    protected EpisodeTransition() {}

    static EpisodeTransition of(Episode episode, @Nullable EpisodeStatus from, Step step) {
        var transition = new EpisodeTransition();
        transition.id = UuidCreator.getTimeOrderedEpoch();
        transition.episodeId = episode.id();
        transition.from = from;
        transition.to = episode.status();
        transition.actor = step.actor();
        transition.reason = step.reason();
        transition.occurredAt = step.at();
        return transition;
    }

    /// Who makes a step, why and when.
    ///
    /// @param actor the login, or what acts by itself
    record Step(String actor, @Nullable String reason, Instant at) {}

    TransitionView view() {
        return new TransitionView(from, to, actor, reason, occurredAt);
    }
}
