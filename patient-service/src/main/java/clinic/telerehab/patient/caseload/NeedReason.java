package clinic.telerehab.patient.caseload;

/// One part of the need for attention.
///
/// @param count how often it counts
/// @param points what it adds to the need
record NeedReason(Code code, int count, int points) {

    /// In the order in which reasons are listed: the order of weight (api.md 6).
    enum Code {
        CRITICAL_ALERT("needCritical"),
        HIGH_ALERT("needHigh"),
        MEDIUM_ALERT("needMedium"),
        LOW_ALERT("needLow"),
        ADHERENCE_RED("needAdherenceRed"),
        ADHERENCE_AMBER("needAdherenceAmber"),
        UNREAD_MESSAGE("needUnread"),
        PROPOSAL_WAITING("needProposalWaiting"),
        CLIP_WAITING("needClipWaiting"),
        ASSESSMENT_OVERDUE("needOutcomeOverdue"),
        SECTION_UNKNOWN("needUnknown");

        private final String threshold;

        Code(String threshold) {
            this.threshold = threshold;
        }

        /// The name of its weight among the clinic's thresholds.
        String threshold() {
            return threshold;
        }
    }
}
