package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.hardening.TimeZoneName;
import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.preference.Accessibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All of a patient that can be changed, as it is after the change. Who may change what is in [#editableAs].
///
/// @param equipment what they have at home, by the codes of the exercise catalogue
record PatientDetails(
        @NotNull @Pattern(regexp = RegisterPatientRequest.RECORD_NUMBER)
        String recordNumber,

        @NotBlank @Size(max = 120) String givenName,
        @NotBlank @Size(max = 120) String familyName,
        @NotNull @Past LocalDate birthDate,
        @Nullable SexAtBirth sexAtBirth,
        @Size(min = 1, max = 40) @Nullable String gender,
        @Email @Size(max = 254) @Nullable String email,

        @Size(max = 40) @Pattern(regexp = "\\+?[0-9 /()-]+") @Nullable
        String phone,

        @NotNull @LanguageTag String locale,
        @NotNull @TimeZoneName String timezone,
        @Valid @Nullable EmergencyContact emergencyContact,
        @NotNull @Size(max = 30) Set<@Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> equipment,
        @NotNull @Valid Accessibility accessibility,
        @NotNull Set<@NotNull ContraindicationTag> contraindicationTags) {
    private static final Set<String> BY_THE_PATIENT =
            Set.of("gender", "email", "phone", "locale", "timezone", "emergencyContact", "equipment", "accessibility");
    private static final Set<String> BY_THE_CLINIC =
            with(BY_THE_PATIENT, "recordNumber", "givenName", "familyName", "birthDate", "sexAtBirth");
    private static final Set<String> BY_THE_TEAM = with(BY_THE_CLINIC, "contraindicationTags");

    /// Administrators keep the demographics; what is clinical is the team's.
    static Set<String> editableAs(Capacity capacity) {
        return switch (capacity) {
            case SELF -> BY_THE_PATIENT;
            case CLINIC_ADMIN -> BY_THE_CLINIC;
            case CARE_TEAM -> BY_THE_TEAM;
            case COLLEAGUE, OPERATOR -> Set.of();
        };
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    static PatientDetails of(Patient patient) {
        return new PatientDetails(
                patient.recordNumber(),
                patient.givenName(),
                patient.familyName(),
                patient.birthDate(),
                patient.sexAtBirth(),
                patient.gender(),
                patient.email(),
                patient.phone(),
                patient.locale(),
                patient.timezone(),
                patient.emergencyContact(),
                patient.equipment(),
                patient.accessibility(),
                patient.contraindicationTags());
    }
}
