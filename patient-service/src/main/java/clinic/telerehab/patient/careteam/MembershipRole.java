package clinic.telerehab.patient.careteam;

/// What a member of the care team is to the patient.
enum MembershipRole {
    LEAD,
    MEMBER,
    SUPERVISOR,
    COVER
}
