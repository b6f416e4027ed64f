package clinic.telerehab.messaging.checkin;

/// Who wanted a check-in.
enum Origin {
    CLINICIAN,
    PATIENT,
    RULE
}
