package clinic.telerehab.patient.careteam;

/// Whether a membership gives access: only `ACTIVE` does, and only within its dates.
enum MembershipState {
    PROPOSED,
    ACTIVE,
    ENDED,
    DECLINED
}
