package clinic.telerehab.patient.enrolment;

/// As some clinical norms ask for it.
enum SexAtBirth {
    FEMALE,
    MALE,
    INTERSEX,
    UNKNOWN
}
