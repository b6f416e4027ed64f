package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.change.Versioned;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of staff as the clinic's administrators see them.
///
/// @param subject null until they have a login
record PractitionerView(
        UUID id,
        @Nullable String subject,
        String displayName,
        Profession profession,
        @Nullable String licenceNumber,
        @Nullable String email,
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
                practitioner.email(),
                practitioner.languages(),
                practitioner.isActive(),
                practitioner.clinicIds(),
                practitioner.version());
    }
}
