package clinic.telerehab.messaging.inbox;

/// What came of an alert.
enum Resolution {
    CONTACTED_PATIENT,
    PROGRAM_CHANGED,
    REFERRED,
    MONITOR,
    FALSE_ALARM
}
