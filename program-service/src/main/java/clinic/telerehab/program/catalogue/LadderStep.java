package clinic.telerehab.program.catalogue;

/// A step of a ladder, as a program refers to it.
///
/// @param techniqueReview whether the exercise must be seen before it gets harder
public record LadderStep(String exerciseCode, boolean techniqueReview) {}
