package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.hardening.TimeZoneName;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a clinic is set up with.
///
/// @param emergencyTexts what a patient is told in an emergency, by language; the default language must be among them
record OpenClinicRequest(
        @NotBlank @Size(max = 120) @Schema(examples = "Northside")
        String name,

        @NotNull @TimeZoneName @Schema(examples = "Europe/Berlin")
        String timezone,

        @NotNull @LanguageTag @Schema(examples = "en") String defaultLocale,

        @NotBlank @Size(max = 40) @Pattern(regexp = "\\+?[0-9 /()-]+") @Schema(examples = "112")
        String emergencyPhone,

        @NotEmpty @Size(max = 20) Map<@LanguageTag String, @NotBlank @Size(max = 2000) String> emergencyTexts) {

    @AssertTrue(message = "must have a text in the default locale")
    @Schema(hidden = true)
    boolean isEmergencyTextInDefaultLocale() {
        return emergencyTexts == null || defaultLocale == null || emergencyTexts.containsKey(defaultLocale);
    }
}
