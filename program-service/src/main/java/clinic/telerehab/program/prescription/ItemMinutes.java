package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.Exercise;

/// Estimates how long a dose takes, from how long another dose of the same exercise does. Pure.
final class ItemMinutes {
    private ItemMinutes() {}

    static int of(Exercise exercise, Dose dose) {
        return of(exercise.minutes(), Dose.of(exercise.defaultDose()), dose);
    }

    /// @param known how many minutes the other dose takes
    /// @return whole minutes, at least one
    static int of(int known, Dose other, Dose dose) {
        if (dose.minutes() != null && dose.unit() == Dose.Unit.MINUTES) {
            return Math.max(1, (int) dose.amount());
        }
        if (dose.unit() != other.unit() || other.amount() == 0) {
            return Math.max(1, known);
        }
        return (int) Math.max(1, Math.round(known * sides(dose) / sides(other) * dose.amount() / other.amount()));
    }

    private static double sides(Dose dose) {
        return Boolean.TRUE.equals(dose.perSide()) ? 2 : 1;
    }
}
