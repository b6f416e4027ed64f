package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Exercise.MuscleUse;
import clinic.telerehab.program.catalogue.Reference.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What exercises are filtered and counted by.
enum Facet {
    CATEGORY("category"),
    MUSCLE("muscle"),
    CORE_ROLE("coreRole"),
    LAYER("layer"),
    MODE("mode"),
    REGION("region"),
    EQUIPMENT("equipment"),
    POSITION("position"),
    TAG("tag");

    private static final String NO_EQUIPMENT = "NONE";

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /// Its name in a request and an answer.
    String parameter() {
        return parameter;
    }

    /// The values an exercise has, each once.
    ///
    /// @param muscles the taxonomy, which knows role and layer
    Collection<String> of(Exercise exercise, Map<String, Entry> muscles) {
        return switch (this) {
            case CATEGORY -> List.of(exercise.category());
            case MUSCLE -> exercise.muscles().stream().map(MuscleUse::code).toList();
            case CORE_ROLE -> ofMuscles(exercise, muscles, Entry::coreRole);
            case LAYER -> ofMuscles(exercise, muscles, Entry::layer);
            case MODE -> List.of(exercise.contractionMode());
            case REGION -> exercise.region();
            case EQUIPMENT -> equipment(exercise);
            case POSITION -> List.of(exercise.position());
            case TAG ->
                Stream.concat(exercise.contraindicationTags().stream(), exercise.cautionTags().stream())
                        .distinct()
                        .toList();
        };
    }

    private static Collection<String> ofMuscles(
            Exercise exercise, Map<String, Entry> muscles, Function<Entry, @Nullable String> attribute) {
        return exercise.muscles().stream()
                .map(MuscleUse::code)
                .flatMap(code -> Stream.ofNullable(muscles.get(code)))
                .flatMap(muscle -> Stream.ofNullable(attribute.apply(muscle)))
                .distinct()
                .toList();
    }

    /// What can be done without its equipment counts as needing none, too.
    private static Collection<String> equipment(Exercise exercise) {
        return exercise.needsEquipment()
                ? exercise.equipment()
                : Stream.concat(exercise.equipment().stream(), Stream.of(NO_EQUIPMENT))
                        .toList();
    }
}
