package clinic.telerehab.patient.episode;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of an episode.
///
/// @param actor the login that made it
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransitionView(
        @Nullable EpisodeStatus from,
        EpisodeStatus to,
        String actor,
        @Nullable String reason,
        Instant occurredAt) {}
