package clinic.telerehab.patient.preference;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.hardening.TimeZoneName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/// What a person may set for themselves, as it is after a change.
public record Preferences(
        @NotNull @LanguageTag String locale,
        @NotNull @TimeZoneName String timezone,
        @NotNull @Valid Accessibility accessibility) {
    public static final Set<String> EDITABLE = Set.of("locale", "timezone", "accessibility");
}
