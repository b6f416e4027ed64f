package clinic.telerehab.program.prescription;

import org.jspecify.annotations.Nullable;

/// Makes repetitions, held seconds, metres and minutes comparable: as seconds of work.
///
/// @param secondaryMusclePercent how much of an exercise counts for the muscles that only help
record Work(
        int secondsPerRepetition,
        int secondsPerMetre,
        int secondaryMusclePercent,
        String source,
        @Nullable String approvedBy) {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final double WHOLE = 100;

    /// Of one item over a week.
    double weekly(ProgramItem item) {
        return perSession(item.dose()) * item.schedule().timesAWeek();
    }

    private double perSession(Dose dose) {
        return dose.amount()
                * switch (dose.unit()) {
                    case REPETITIONS -> secondsPerRepetition;
                    case HELD_SECONDS -> 1;
                    case METRES -> secondsPerMetre;
                    case MINUTES -> SECONDS_PER_MINUTE;
                };
    }

    /// How much of an exercise counts for a muscle: 1 for one that it is chosen for.
    double share(String role) {
        return role.equals("PRIME") ? 1 : secondaryMusclePercent / WHOLE;
    }
}
