package clinic.telerehab.messaging.rtm;

/// What was done for a patient at a distance.
enum ContactKind {
    REVIEW,
    MESSAGE,
    CALL,
    VIDEO,
    PLAN_CHANGE;

    /// Whether both can speak at the same time.
    boolean canBeLive() {
        return this == CALL || this == VIDEO;
    }
}
