package clinic.telerehab.patient.episode;

/// How long it has lasted: under 6 weeks, 6 to 12, over 12.
enum Chronicity {
    ACUTE,
    SUBACUTE,
    CHRONIC
}
