package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.hardening.TimeZoneName;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who comes under care.
///
/// @param recordNumber the clinic's own number of the record, unique there
record RegisterPatientRequest(
        @NotNull UUID clinicId,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}") @Schema(examples = "LBP-000123")
        String recordNumber,

        @NotBlank @Size(max = 120) String givenName,
        @NotBlank @Size(max = 120) String familyName,
        @NotNull @Past @Schema(examples = "1980-04-30") LocalDate birthDate,
        @NotNull @Email @Size(max = 254) String email,
        @NotNull @LanguageTag @Schema(examples = "de") String locale,

        @NotNull @TimeZoneName @Schema(examples = "Europe/Berlin")
        String timezone) {}
