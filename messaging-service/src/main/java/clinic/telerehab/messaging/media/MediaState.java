package clinic.telerehab.messaging.media;

/// Where an upload stands. In the last three nothing is left of it but this row.
enum MediaState {
    UPLOADING,
    VERIFYING,
    AVAILABLE,
    EXPIRED,
    DELETED,
    QUARANTINED
}
