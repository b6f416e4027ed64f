package clinic.telerehab.messaging.appointment;

/// How they meet.
enum MeetingMode {
    VIDEO,
    PHONE,
    IN_PERSON
}
