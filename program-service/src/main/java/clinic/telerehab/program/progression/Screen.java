package clinic.telerehab.program.progression;

/// What the red-flag questions at the start of a session came to.
enum Screen {
    CLEAR,
    URGENT,
    EMERGENCY
}
