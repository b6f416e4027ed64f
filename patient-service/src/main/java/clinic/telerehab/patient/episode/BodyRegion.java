package clinic.telerehab.patient.episode;

/// Which part of the body an episode is about; a patient has at most one open episode of each.
enum BodyRegion {
    LOW_BACK,
    THORACIC_SPINE,
    NECK
}
