package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.hardening.TimeZoneName;
import clinic.telerehab.patient.preference.Accessibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who comes under care.
///
/// @param recordNumber the clinic's own number of the record, unique there
record RegisterPatientRequest(
        @NotNull UUID clinicId,

        @NotNull @Pattern(regexp = RegisterPatientRequest.RECORD_NUMBER) @Schema(examples = "LBP-000123")
        String recordNumber,

        @NotBlank @Size(max = 120) String givenName,
        @NotBlank @Size(max = 120) String familyName,
        @NotNull @Past @Schema(examples = "1980-04-30") LocalDate birthDate,
        @Nullable SexAtBirth sexAtBirth,
        @Size(min = 1, max = 40) @Nullable String gender,
        @Email @Size(max = 254) @Nullable String email,

        @Size(max = 40) @Pattern(regexp = "\\+?[0-9 /()-]+") @Nullable
        String phone,

        @NotNull @LanguageTag @Schema(examples = "de") String locale,

        @NotNull @TimeZoneName @Schema(examples = "Europe/Berlin")
        String timezone,

        @Valid @Nullable EmergencyContact emergencyContact) {
    static final String RECORD_NUMBER = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}";

    /// What the team adds later (equipment, contraindications) is empty as yet.
    PatientDetails details() {
        return new PatientDetails(
                recordNumber,
                givenName,
                familyName,
                birthDate,
                sexAtBirth,
                gender,
                email,
                phone,
                locale,
                timezone,
                emergencyContact,
                Set.of(),
                Accessibility.NONE,
                Set.of());
    }
}
