package clinic.telerehab.patient.intake;

/// An answer to a screening question.
enum Answer {
    YES,
    NO,
    UNSURE
}
