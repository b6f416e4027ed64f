package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.hardening.LanguageTag;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who joins a clinic's staff.
///
/// @param subject the login as the identity provider names it (`sub`); without it they are invited at their address
@Schema(examples = """
        {"clinicId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "email": "therapist@example.org",
         "displayName": "T. Herapist", "profession": "PHYSIOTHERAPIST", "licenceNumber": "PT-4711",
         "languages": ["en", "de"]}
        """)
record RegisterPractitionerRequest(
        @NotNull UUID clinicId,
        @Pattern(regexp = "\\S{1,255}") @Nullable String subject,
        @NotBlank @Size(max = 120) String displayName,
        @NotNull Profession profession,
        @Size(min = 1, max = 60) @Nullable String licenceNumber,
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 20) @Nullable Set<@LanguageTag String> languages) {

    @AssertTrue(message = "a licensed profession needs its licence number")
    @Schema(hidden = true)
    boolean isLicenceNumberGiven() {
        return profession == null || !profession.isLicensed() || licenceNumber != null;
    }
}
