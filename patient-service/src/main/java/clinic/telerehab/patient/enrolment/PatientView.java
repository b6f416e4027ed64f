package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.Versioned;
import java.time.LocalDate;
import java.util.UUID;

/// A patient's demographics, as the patient, the care team and the clinic's administrators see them.
record PatientView(
        UUID id,
        UUID clinicId,
        String recordNumber,
        String givenName,
        String familyName,
        LocalDate birthDate,
        String email,
        String locale,
        String timezone,
        PatientStatus status,
        int version)
        implements Versioned {

    static PatientView of(Patient patient) {
        return new PatientView(
                patient.id(),
                patient.clinicId(),
                patient.recordNumber(),
                patient.givenName(),
                patient.familyName(),
                patient.birthDate(),
                patient.email(),
                patient.locale(),
                patient.timezone(),
                patient.status(),
                patient.version());
    }
}
