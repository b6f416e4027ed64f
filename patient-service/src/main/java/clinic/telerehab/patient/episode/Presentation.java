package clinic.telerehab.patient.episode;

/// How the trouble shows: in the back, down the leg, or after an operation.
enum Presentation {
    AXIAL,
    RADICULAR,
    POST_OP,
    UNKNOWN
}
