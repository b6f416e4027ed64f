package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.hardening.LanguageTag;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an administrator may change of a member of staff, as it is after the change. Login and profession never change:
/// both decided what was allowed so far.
///
/// @param active false takes every access away at once
record PractitionerChange(
        @NotBlank @Size(max = 120) String displayName,
        @Email @Size(max = 254) @Nullable String email,
        @NotNull @Size(max = 20) Set<@LanguageTag String> languages,
        @Size(min = 1, max = 60) @Nullable String licenceNumber,
        @NotNull Boolean active) {
    static final Set<String> EDITABLE = Set.of("displayName", "email", "languages", "licenceNumber", "active");

    static PractitionerChange of(Practitioner practitioner) {
        return new PractitionerChange(
                practitioner.displayName(),
                practitioner.email(),
                practitioner.languages(),
                practitioner.licenceNumber(),
                practitioner.isActive());
    }
}
