package clinic.telerehab.patient.enrolment;

/// Where a patient stands with the clinic. `ANONYMISED` is final.
enum PatientStatus {
    DRAFT,
    INVITED,
    ACTIVE,
    SUSPENDED,
    ARCHIVED,
    ANONYMISED
}
