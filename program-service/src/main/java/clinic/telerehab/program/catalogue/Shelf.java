package clinic.telerehab.program.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /// @param phase its name; the first, when null
    Optional<StartingPoint> startingPoint(String templateCode, @Nullable String phase) {
        return template(templateCode)
                .filter(found -> found.status() == Publication.PUBLISHED)
                .flatMap(found -> found.phases().stream()
                        .filter(each -> phase == null || each.name().name().equals(phase))
                        .findFirst()
                        .map(each -> StartingPoint.of(found, each, planned(each))));
    }

    private List<StartingPoint.Planned> planned(ProtocolTemplate.Phase phase) {
        return phase.items().stream()
                .map(item -> new StartingPoint.Planned(
                        exercise(item.exerciseCode()).orElseThrow(), item.dose(), item.minutes(), item.timesPerWeek()))
                .toList();
    }

    /// What can be chosen, in the order of the codes.
    List<Exercise> publishedExercises() {
        return exercises.values().stream()
                .filter(exercise -> exercise.status() == Publication.PUBLISHED)
                .toList();
    }

    /// The phase of treatment that a program of these exercises is in; empty when it is like none.
    Optional<String> phaseLike(Set<String> exerciseCodes, String kind) {
        return Phases.like(exerciseCodes, kind, templates.values());
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
