package clinic.telerehab.patient.assessment;

/// Why an instrument is filled in at that time: a code, since follow-ups carry the month.
final class Occasion {
    static final String BASELINE = "BASELINE";

    /// What an occasion looks like.
    static final String PATTERN = "BASELINE|INTERIM|DISCHARGE|ADHOC|FOLLOW_UP_[1-9][0-9]?";

    private Occasion() {}
}
