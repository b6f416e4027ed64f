package clinic.telerehab.patient.enrolment;

import java.util.UUID;

/// One line of the list of patients.
record PatientSummary(UUID id, String recordNumber, String givenName, String familyName, PatientStatus status) {}
