package clinic.telerehab.patient.dataprotection;

/// How far a request is.
enum DataRequestState {
    REQUESTED,
    APPROVED,
    /// Some service has tried its part, and not all have done theirs.
    RUNNING,
    COMPLETED,
    FAILED,
    REJECTED;

    /// Nothing has been done yet, or nothing more will be without another decision.
    boolean isOpenToDecision() {
        return this == REQUESTED || this == FAILED;
    }

    boolean isUnderWay() {
        return this == APPROVED || this == RUNNING;
    }
}
