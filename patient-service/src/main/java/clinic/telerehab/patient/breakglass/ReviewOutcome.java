package clinic.telerehab.patient.breakglass;

/// What the clinic thinks of an emergency access.
enum ReviewOutcome {
    JUSTIFIED,
    NOT_JUSTIFIED
}
