package clinic.telerehab.patient.episode;

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
        return switch (this) {
            case INTAKE, BLOCKED, ACTIVE, ON_HOLD, MAINTENANCE -> false;
            case REFERRED_OUT, CLOSED, RELAPSED -> true;
        };
    }
}
