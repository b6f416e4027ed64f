package clinic.telerehab.program.progression;

/// What a step changes, in the order in which it is tried; a step changes exactly one.
enum Variable {
    HOLD,
    REPETITIONS,
    /// How long one set is moved through, how far it goes, or how long the item takes.
    DURATION,
    SETS,
    FREQUENCY,
    LOAD,
    VARIATION,
    /// Of aerobic exercise, whose days and minutes are one amount.
    MINUTES_PER_WEEK,
    /// Of graded activity: the amount that was agreed for the session.
    QUOTA
}
