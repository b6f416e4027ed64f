package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.Versioned;
import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.preference.Accessibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient's demographics, as the patient, the care team and the clinic's administrators see them.
///
/// @param contraindicationTags absent for administrators, whom clinical content is no business of
@JsonInclude(JsonInclude.Include.NON_NULL)
record PatientView(
        UUID id,
        UUID clinicId,
        String recordNumber,
        String givenName,
        String familyName,
        LocalDate birthDate,
        @Nullable SexAtBirth sexAtBirth,
        @Nullable String gender,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        String timezone,
        @Nullable EmergencyContact emergencyContact,
        Set<String> equipment,
        Accessibility accessibility,
        @Nullable Set<ContraindicationTag> contraindicationTags,
        PatientStatus status,
        int version)
        implements Versioned {
    /// As the patient and the care team see it.
    static PatientView of(Patient patient) {
        return of(patient, patient.contraindicationTags());
    }

    static PatientView ofDemographics(Patient patient) {
        return of(patient, null);
    }

    private static PatientView of(Patient patient, @Nullable Set<ContraindicationTag> tags) {
        return new PatientView(
                patient.id(),
                patient.clinicId(),
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
                tags,
                patient.status(),
                patient.version());
    }
}
