package clinic.telerehab.patient.episode;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What another feature does when an episode moves, in the transaction of the step: it happens with it or not at all.
public interface EpisodeObserver {
    Uni<Void> moved(EpisodeMoved moved);

    /// A step of an episode.
    ///
    /// @param from null when it was just opened
    /// @param relapseOf the episode whose trouble is back; null otherwise
    record EpisodeMoved(
            EpisodeRef episode,
            @Nullable EpisodeStatus from,
            @Nullable UUID relapseOf,
            Instant at) {}
}
