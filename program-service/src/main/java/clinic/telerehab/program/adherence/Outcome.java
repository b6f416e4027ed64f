package clinic.telerehab.program.adherence;

/// What came of a planned session.
enum Outcome {
    /// Not part of the reckoning.
    EXCUSED,
    COMPLETED,
    /// Counts as not completed, but not as missed either.
    PARTIAL,
    MISSED
}
