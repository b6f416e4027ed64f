package clinic.telerehab.messaging.checkin;

/// How an exercise was done.
enum Verdict {
    CORRECT,
    MINOR_CORRECTION,
    INCORRECT_REVIEW,
    INCORRECT_STOP
}
