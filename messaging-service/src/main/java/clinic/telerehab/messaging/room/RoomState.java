package clinic.telerehab.messaging.room;

/// Where a room stands: made, with a clinician in it, closed to newcomers, over.
enum RoomState {
    CREATED,
    OPEN,
    LOCKED,
    CLOSED
}
