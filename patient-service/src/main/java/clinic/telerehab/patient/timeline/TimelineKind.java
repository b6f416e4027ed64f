package clinic.telerehab.patient.timeline;

/// What kind of thing happened, and what its code says.
enum TimelineKind {
    /// An episode moved; the code is where to.
    EPISODE_MOVED,
    /// An intake was signed; the code is what its screening found.
    INTAKE_SIGNED,
    /// A questionnaire was filled in; the code is the instrument.
    ASSESSMENT_COMPLETED,
    /// A questionnaire was retracted; the code is the instrument.
    ASSESSMENT_RETRACTED,
    /// Consent was given, denied or withdrawn; the code is scope and decision, such as `TELEREHAB:GRANTED`.
    CONSENT_DECIDED,
    /// Somebody joined the care team; the code is their role.
    CARE_TEAM_JOINED,
    /// Somebody left the care team; the code is the role they had.
    CARE_TEAM_LEFT,
    /// A goal was set or proposed; the code is its kind.
    GOAL_SET,
    /// A follow-up became due; the code is its occasion, such as `FOLLOW_UP_3`.
    FOLLOW_UP_DUE,
    /// A follow-up was answered; the code is what the answers mean.
    FOLLOW_UP_ANSWERED
}
