package clinic.telerehab.program.progression;

/// How the patient's pain answered a session (clinical.md 3.3).
enum Response {
    UNKNOWN,
    BETTER,
    SAME,
    WORSE,
    /// It moved down the leg.
    PERIPHERALISED
}
