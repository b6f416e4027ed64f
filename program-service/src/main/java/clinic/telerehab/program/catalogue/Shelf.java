package clinic.telerehab.program.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The catalogue as one clinic has it: what is shipped, and its own.
final class Shelf {
    private final Catalogue shipped;
    private final TreeMap<String, Exercise> exercises = new TreeMap<>();
    private final TreeMap<String, ProtocolTemplate> templates = new TreeMap<>();

    Shelf(Catalogue shipped, Collection<Exercise> ownExercises, Collection<ProtocolTemplate> ownTemplates) {
        this.shipped = shipped;
        shipped.exercises().forEach(exercise -> exercises.put(exercise.code(), exercise));
        ownExercises.forEach(exercise -> exercises.put(exercise.code(), exercise));
        shipped.templates().forEach(template -> templates.put(template.code(), template));
        ownTemplates.forEach(template -> templates.put(template.code(), template));
    }

    /// The newest version of an exercise, by its code or one it once had.
    Optional<Exercise> exercise(String code) {
        return Optional.ofNullable(exercises.get(code)).or(() -> shipped.find(code));
    }

    Optional<ProtocolTemplate> template(String code) {
        return Optional.ofNullable(templates.get(code));
    }

    /// What can be chosen, in the order of the codes.
    List<Exercise> publishedExercises() {
        return exercises.values().stream()
                .filter(exercise -> exercise.status() == Publication.PUBLISHED)
                .toList();
    }

    /// What a program can be started from, in the order of the codes.
    List<ProtocolTemplate> publishedTemplates() {
        return templates.values().stream()
                .filter(template -> template.status() == Publication.PUBLISHED)
                .toList();
    }

    /// The clinic's own published templates that prescribe an exercise.
    List<String> ownTemplatesNaming(String exerciseCode) {
        return publishedTemplates().stream()
                .filter(template -> OwnCode.is(template.code()) && template.names(exerciseCode))
                .map(ProtocolTemplate::code)
                .toList();
    }

    /// All of it, for the rules.
    CatalogueContent content() {
        return shipped.content()
                .with(exercises.values().stream()
                        .filter(exercise -> OwnCode.is(exercise.code()))
                        .map(exercise -> new Placed<>("", "", exercise))
                        .toList());
    }
}
