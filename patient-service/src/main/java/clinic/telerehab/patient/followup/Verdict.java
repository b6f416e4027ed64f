package clinic.telerehab.patient.followup;

/// What a course of pain after discharge means, in rising order of concern.
enum Verdict {
    NO_DATA,
    STABLE,
    FLARE,
    RELAPSE_SUSPECTED
}
