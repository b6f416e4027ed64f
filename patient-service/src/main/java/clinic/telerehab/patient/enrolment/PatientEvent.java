package clinic.telerehab.patient.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other services need to know of a patient: whose login, which clinic, which day it is there. No name.
///
/// @param legalHold whether the law keeps the record
record PatientEvent(
        UUID patientId,
        UUID clinicId,
        @Nullable String subject,
        PatientStatus status,
        String timezone,
        String locale,
        boolean legalHold) {

    static PatientEvent of(Patient patient, boolean legalHold) {
        return new PatientEvent(
                patient.id(),
                patient.clinicId(),
                patient.subject(),
                patient.status(),
                patient.timezone(),
                patient.locale(),
                legalHold);
    }
}
