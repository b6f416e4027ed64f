package clinic.telerehab.patient.consent;

/// What a patient can agree to, each for itself.
enum ConsentScope {
    TELEREHAB,
    VIDEO_LIVE,
    VIDEO_CLIP,
    MESSAGING,
    DATA_SHARING_FHIR,
    RESEARCH
}
