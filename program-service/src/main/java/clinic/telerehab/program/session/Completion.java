package clinic.telerehab.program.session;

import clinic.telerehab.program.prescription.Dose;
import clinic.telerehab.program.prescription.ProgramItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of a planned session was done, and what that makes of it (clinical.md 3.5). Pure; its figures are data in
/// `rules/adherence.v1.json`.
///
/// @param doneFrom the least part of the dose that counts as done
/// @param partialFrom the least part of the dose that counts as something
record Completion(
        double doneFrom,
        double partialFrom,
        String source,
        @Nullable String approvedBy) {
    // So that four fifths of an item and of its neighbour are four fifths.
    private static final double ROUNDING = 1e-9;

    Completion {
        if (partialFrom <= 0 || partialFrom >= doneFrom || doneFrom > 1) {
            throw new IllegalStateException("completion: 0 < partialFrom < doneFrom <= 1 does not hold");
        }
    }

    /// The mean over the items of the part that was done of each, 0 to 1. What was done in several sessions of the day
    /// adds up; doing one item twice never makes up for another.
    static double fraction(List<ProgramItem> planned, List<DoneItem> done) {
        return planned.stream()
                .mapToDouble(item -> fraction(item, done))
                .average()
                .orElse(0);
    }

    private static double fraction(ProgramItem item, List<DoneItem> done) {
        Dose dose = item.dose();
        double sum = done.stream()
                .filter(one -> one.itemId().equals(item.itemId()))
                .mapToDouble(one -> one.fractionOf(dose))
                .sum();
        return Math.min(1, sum);
    }

    /// @param isOver whether the day is; before that nothing is missed
    PlannedStatus of(double fraction, boolean isOver) {
        if (fraction >= doneFrom - ROUNDING) {
            return PlannedStatus.DONE;
        }
        if (fraction >= partialFrom - ROUNDING) {
            return PlannedStatus.PARTIAL;
        }
        return isOver ? PlannedStatus.MISSED : PlannedStatus.PLANNED;
    }
}
