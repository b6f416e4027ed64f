package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Exercise.LadderPlace;
import clinic.telerehab.program.catalogue.Exercise.MuscleUse;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what stands in for an exercise where its equipment is missing. Pure.
final class Substitutes {
    private static final String HOME_ALONE = "SELF";

    private Substitutes() {}

    static Optional<Exercise> of(Exercise exercise, Collection<Exercise> published) {
        if (!exercise.needsEquipment()) {
            return Optional.empty();
        }
        return published.stream()
                .filter(other -> !other.needsEquipment() && other.active())
                .filter(other ->
                        other.setting().contains("HOME") && other.supervision().equals(HOME_ALONE))
                .filter(other -> isEasier(exercise, other)
                        || other.category().equals(exercise.category()) && shared(exercise, other) > 0)
                .min(Comparator.comparing((Exercise other) -> !isEasier(exercise, other))
                        .thenComparing(other -> isEasier(exercise, other) ? -step(other) : -shared(exercise, other))
                        .thenComparing(Exercise::code));
    }

    private static boolean isEasier(Exercise exercise, Exercise other) {
        LadderPlace place = exercise.ladderRef();
        LadderPlace otherPlace = other.ladderRef();
        return place != null
                && otherPlace != null
                && place.code().equals(otherPlace.code())
                && otherPlace.step() < place.step();
    }

    private static int step(Exercise exercise) {
        return Objects.requireNonNull(exercise.ladderRef()).step();
    }

    /// How many muscles both are chosen for.
    private static int shared(Exercise exercise, Exercise other) {
        Set<String> muscles = prime(exercise);
        muscles.retainAll(prime(other));
        return muscles.size();
    }

    private static Set<String> prime(Exercise exercise) {
        return exercise.muscles().stream()
                .filter(use -> use.role().equals("PRIME"))
                .map(MuscleUse::code)
                .collect(Collectors.toSet());
    }
}
