package clinic.telerehab.patient.episode;

/// Why an episode was closed.
enum CloseReason {
    COMPLETED,
    DROPPED_OUT,
    MOVED,
    DECEASED,
    TRANSFERRED
}
