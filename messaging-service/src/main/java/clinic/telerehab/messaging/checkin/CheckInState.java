package clinic.telerehab.messaging.checkin;

/// Where a check-in stands. By clips: `REQUESTED`, `SUBMITTED`, `IN_REVIEW`, `REVIEWED`, with `RESUBMIT_REQUESTED`,
/// `EXPIRED` and `CANCELLED`. In a call: `REQUESTED`, `SCHEDULED`, `WAITING`, `IN_CALL`, `ENDED`, `REVIEWED`, with
/// `NO_SHOW` and `CANCELLED`.
enum CheckInState {
    REQUESTED,
    SUBMITTED,
    IN_REVIEW,
    RESUBMIT_REQUESTED,
    EXPIRED,
    SCHEDULED,
    WAITING,
    IN_CALL,
    ENDED,
    NO_SHOW,
    REVIEWED,
    CANCELLED
}
