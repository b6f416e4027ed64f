package clinic.telerehab.patient.goal;

import java.util.Set;

/// Where a goal stands: proposed by the patient, agreed on, or decided.
enum GoalStatus {
    PROPOSED,
    ACTIVE,
    ACHIEVED,
    NOT_ACHIEVED,
    CANCELLED;

    boolean mayBecome(GoalStatus status) {
        return next().contains(status);
    }

    boolean isDecided() {
        return next().isEmpty();
    }

    private Set<GoalStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(ACTIVE, CANCELLED);
            case ACTIVE -> Set.of(ACHIEVED, NOT_ACHIEVED, CANCELLED);
            case ACHIEVED, NOT_ACHIEVED, CANCELLED -> Set.of();
        };
    }
}
