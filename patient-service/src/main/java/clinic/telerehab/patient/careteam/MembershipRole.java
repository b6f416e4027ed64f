package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;

/// What a member of the care team is to the patient.
enum MembershipRole {
    LEAD,
    MEMBER,
    SUPERVISOR,
    COVER;

    /// Leading and supervising take a licensed profession (clinical.md SF-34).
    void requireLicence(Profession profession) {
        if ((this == LEAD || this == SUPERVISOR) && !profession.isLicensed()) {
            throw new DomainProblem(
                    this == LEAD ? PatientProblem.LEAD_NEEDS_LICENCE : PatientProblem.SUPERVISOR_NEEDS_LICENCE);
        }
    }
}
