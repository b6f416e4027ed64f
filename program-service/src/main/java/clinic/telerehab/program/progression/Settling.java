package clinic.telerehab.program.progression;

/// Whether pain was back by the next morning to what it was before the session.
enum Settling {
    UNKNOWN,
    SETTLED,
    NOT_SETTLED
}
