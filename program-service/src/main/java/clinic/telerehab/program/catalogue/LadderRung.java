package clinic.telerehab.program.catalogue;

/// A step of a ladder as the other features see it.
///
/// @param techniqueReview whether the step before must have been seen to be done well
public record LadderRung(int step, String exerciseCode, DefaultDose dose, boolean techniqueReview) {
    static LadderRung of(Ladder.Step step) {
        return new LadderRung(
                step.index(), step.exerciseCode(), step.dose(), step.gate().techniqueReview());
    }
}
