package clinic.telerehab.kit.feed;

/// Whether an event tells a state or a moment.
public enum EventKind {
    /// Carries the whole present state of its subject: the newest one is enough, so older ones may be pruned.
    STATE,
    /// Tells that something happened: each one counts.
    SIGNAL
}
