package clinic.telerehab.program.catalogue;

/// What the dose of a stretch must be wherever one is written (SF-12, SF-31). Pure.
final class StretchDose {
    private static final int SHORTEST_HOLD_SECONDS = 10;

    private StretchDose() {}

    /// A stretch that is held is held long enough, and none grows by load.
    static boolean suits(Exercise exercise, DefaultDose dose) {
        if (!exercise.isStretch()) {
            return true;
        }
        Integer hold = dose.holdSeconds();
        boolean isMoved = exercise.contractionMode().equals("DYNAMIC");
        return dose.resistance() == null && (isMoved || hold != null && hold >= SHORTEST_HOLD_SECONDS);
    }
}
