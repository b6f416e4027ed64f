package clinic.telerehab.patient.clinic;

/// Whether a clinic is in business. Only an operator closes one.
enum ClinicStatus {
    ACTIVE,
    CLOSED
}
