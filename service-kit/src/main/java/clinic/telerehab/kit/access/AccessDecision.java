package clinic.telerehab.kit.access;

import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.problem.ProblemType;

/// Whether it may be done: in which capacity, or why not.
public sealed interface AccessDecision {
    /// @param underBreakGlass true when only an emergency grant allows it; such access is recorded at once
    record Allowed(Capacity capacity, boolean underBreakGlass) implements AccessDecision {}

    record Refused(ProblemType problem) implements AccessDecision {}
}
