package clinic.telerehab.program.session;

/// Where a session stands.
public enum SessionStatus {
    /// Saved while it goes on; more may come.
    IN_PROGRESS,
    SUBMITTED,
    /// Corrected after it was submitted; what it said before is kept.
    AMENDED,
    /// Stopped before it began by an answer of the mini-screen.
    BLOCKED,
    /// Taken back; it counts for nothing.
    VOIDED;

    /// Whether it tells what was done, for good.
    public boolean counts() {
        return this == SUBMITTED || this == AMENDED;
    }
}
