package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.Profession;
import java.util.Set;
import java.util.UUID;

/// What the other services need to know of a member of staff to decide about access, and how to name them to patients.
record PractitionerEvent(
        UUID practitionerId,
        String subject,
        String displayName,
        Profession profession,
        boolean active,
        Set<UUID> clinicIds) {

    static PractitionerEvent of(Practitioner practitioner, String subject) {
        return new PractitionerEvent(
                practitioner.id(),
                subject,
                practitioner.displayName(),
                practitioner.profession(),
                practitioner.isActive(),
                practitioner.clinicIds());
    }
}
