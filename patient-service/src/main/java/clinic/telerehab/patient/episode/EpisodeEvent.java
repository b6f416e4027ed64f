package clinic.telerehab.patient.episode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an episode stands, as the other services copy it.
record EpisodeEvent(
        UUID episodeId,
        UUID patientId,
        UUID clinicId,
        BodyRegion bodyRegion,
        EpisodeStatus status,
        Presentation presentation,
        Chronicity chronicity,
        @Nullable UUID relapseOf) {}
