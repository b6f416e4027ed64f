package clinic.telerehab.patient.breakglass;

/// Why somebody needs a record that is not open to them.
enum GrantReason {
    EMERGENCY,
    TEAM_NOT_REACHABLE,
    PATIENT_ASKED,
    SAFETY_CONCERN,
    OTHER
}
