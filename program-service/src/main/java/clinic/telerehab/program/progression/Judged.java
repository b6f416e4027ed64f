package clinic.telerehab.program.progression;

import clinic.telerehab.program.prescription.ProgramItem;
import org.jspecify.annotations.Nullable;

/// An item that was looked at.
///
/// @param proposed what it would become; null when it stays as it is
/// @param peripheralised whether pain moved down the leg in its last session
record Judged(ProgramItem item, Decision decision, @Nullable ProposedItem proposed, boolean peripheralised) {
    boolean is(Kind kind) {
        return decision.kind() == kind;
    }

    /// Whether it is carried out without asking anybody, for safety.
    boolean isUrgent() {
        return proposed != null && (is(Kind.STOP_AND_REVIEW) || is(Kind.REGRESS));
    }

    /// The next amount of a plan that a clinician agreed to as a whole.
    boolean followsPlan() {
        return decision.ruleId().equals("PRG-QUOTA-03");
    }

    ProposedItem before() {
        return ProposedItem.of(item);
    }
}
