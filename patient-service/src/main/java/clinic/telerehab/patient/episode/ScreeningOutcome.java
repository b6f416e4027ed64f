package clinic.telerehab.patient.episode;

/// What the red-flag screening found, in rising order of urgency.
public enum ScreeningOutcome {
    CLEAR,
    CAUTION,
    URGENT,
    EMERGENCY;

    /// True when care must wait for a clinician's clearance.
    public boolean blocks() {
        return compareTo(URGENT) >= 0;
    }
}
