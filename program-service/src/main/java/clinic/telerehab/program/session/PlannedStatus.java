package clinic.telerehab.program.session;

/// What became of a planned session.
public enum PlannedStatus {
    PLANNED,
    DONE,
    PARTIAL,
    MISSED,
    /// Not expected, because the program is held; done or not, it counts neither way.
    EXCUSED
}
