package clinic.telerehab.messaging.inbox;

/// Where an alert stands.
enum InboxState {
    OPEN,
    ACKNOWLEDGED,
    IN_PROGRESS,
    RESOLVED,
    DISMISSED;

    boolean isSettled() {
        return this == RESOLVED || this == DISMISSED;
    }
}
