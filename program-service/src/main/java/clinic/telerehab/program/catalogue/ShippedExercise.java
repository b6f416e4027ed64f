package clinic.telerehab.program.catalogue;

import java.util.Optional;

/// Exercises by code and version, for what was stored before it kept its own copy of their texts. A version never
/// changes, so the copy can be made later as well.
public final class ShippedExercise {
    private static final CatalogueContent CONTENT = CatalogueFiles.shipped();

    private ShippedExercise() {}

    /// @param code the present one or one it once had
    public static Optional<Exercise> find(String code, int version) {
        return CONTENT.exercises().stream()
                .map(Placed::value)
                .filter(exercise ->
                        exercise.code().equals(code) || exercise.formerCodes().contains(code))
                .filter(exercise -> exercise.version() == version)
                .findFirst();
    }
}
