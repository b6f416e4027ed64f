package clinic.telerehab.program.technique;

/// What a clinician found when they saw an exercise being done.
public enum Verdict {
    CORRECT,
    MINOR_CORRECTION,
    /// Done wrong; it stays as it is until it was put right.
    INCORRECT_REVIEW,
    /// Done in a way that may harm; it is made easier at once.
    INCORRECT_STOP;

    /// Whether the exercise may get harder.
    public boolean isGood() {
        return this == CORRECT || this == MINOR_CORRECTION;
    }
}
