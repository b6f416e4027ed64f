package clinic.telerehab.program.progression;

/// What became of a proposal. All but the first are final.
enum ProposalStatus {
    PROPOSED,
    ACCEPTED,
    MODIFIED,
    REJECTED,
    /// Nobody decided in time, or what it was about changed meanwhile.
    EXPIRED,
    /// Done without asking: for safety, or within what a clinician allowed.
    AUTO_APPLIED;

    boolean isApplied() {
        return this == ACCEPTED || this == MODIFIED || this == AUTO_APPLIED;
    }
}
