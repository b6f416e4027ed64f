package clinic.telerehab.patient.followup;

/// Where a follow-up stands.
enum FollowUpState {
    PENDING,
    OPEN,
    ANSWERED,
    MISSED,
    CANCELLED
}
