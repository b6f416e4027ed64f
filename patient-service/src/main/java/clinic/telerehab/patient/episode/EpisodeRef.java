package clinic.telerehab.patient.episode;

import java.time.Instant;
import java.util.UUID;

/// What other features need to know of an episode.
public record EpisodeRef(UUID id, UUID patientId, UUID clinicId, EpisodeStatus status, Instant openedAt) {}
