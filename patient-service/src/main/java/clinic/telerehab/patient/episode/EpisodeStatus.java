package clinic.telerehab.patient.episode;

import java.util.Set;

/// Where an episode of care stands (docs/concepts/episode.md).
public enum EpisodeStatus {
    INTAKE,
    BLOCKED,
    ACTIVE,
    ON_HOLD,
    MAINTENANCE,
    REFERRED_OUT,
    CLOSED,
    RELAPSED;

    /// True when nothing changes any more.
    public boolean isTerminal() {
        return next().isEmpty();
    }

    boolean mayBecome(EpisodeStatus status) {
        return next().contains(status);
    }

    private Set<EpisodeStatus> next() {
        return switch (this) {
            case INTAKE -> Set.of(ACTIVE, BLOCKED);
            case BLOCKED -> Set.of(INTAKE, REFERRED_OUT);
            case ACTIVE -> Set.of(ON_HOLD, MAINTENANCE, CLOSED);
            case ON_HOLD -> Set.of(ACTIVE);
            case MAINTENANCE -> Set.of(CLOSED, RELAPSED);
            case REFERRED_OUT, CLOSED, RELAPSED -> Set.of();
        };
    }
}
