package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.change.Versioned;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of staff as the clinic's administrators see them.
record PractitionerView(
        UUID id,
        String subject,
        String displayName,
        Profession profession,
        @Nullable String licenceNumber,
        Set<String> languages,
        boolean active,
        Set<UUID> clinicIds,
        int version)
        implements Versioned {

    static PractitionerView of(Practitioner practitioner) {
        return new PractitionerView(
                practitioner.id(),
                practitioner.subject(),
                practitioner.displayName(),
                practitioner.profession(),
                practitioner.licenceNumber(),
                practitioner.languages(),
                practitioner.isActive(),
                practitioner.clinicIds(),
                practitioner.version());
    }
}
