package clinic.telerehab.program.progression;

/// What is to become of an item, the most careful first: an earlier one is decided before a later one.
enum Kind {
    STOP_AND_REVIEW,
    REGRESS,
    HOLD,
    PROGRESS
}
