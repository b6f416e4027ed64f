package clinic.telerehab.patient.episode;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Episodes as other features see them. Everything here takes part in the caller's session and transaction, and asks
/// nobody whether the caller may: that is for the feature's own guard.
@ApplicationScoped
public class Episodes {
    private final EpisodeRepository episodes;

    Episodes(EpisodeRepository episodes) {
        this.episodes = episodes;
    }

    /// @throws clinic.telerehab.kit.problem.DomainProblem `not-found` when there is none
    public Uni<EpisodeRef> require(UUID episodeId) {
        return episodes.require(episodeId).map(Episode::ref);
    }
}
