package clinic.telerehab.program.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What must hold across the files and no schema can say. Pure.
final class CatalogueRules {
    private static final List<String> STRETCHED_REGIONS = List.of("ABDOMINAL", "LOWER_BACK", "HIPS", "LEGS");

    private CatalogueRules() {}

    /// @return every fault with its place; empty when all is well
    static List<Fault> faults(CatalogueContent content) {
        List<Fault> found = new ArrayList<>();
        found.addAll(repeated(content.references(), Reference::kind));
        found.addAll(repeated(content.exercises(), exercise -> exercise.code() + " version " + exercise.version()));
        found.addAll(repeated(content.ladders(), Ladder::code));
        found.addAll(repeated(content.cards(), EducationCard::code));
        found.addAll(repeated(content.templates(), ProtocolTemplate::code));
        found.addAll(uncoveredRegions(content));
        new ReferenceRules(content).addTo(found);
        new PictureRules(content).addTo(found);
        new ExerciseRules(content).addTo(found);
        new LadderRules(content).addTo(found);
        new TemplateRules(content).addTo(found);
        return found;
    }

    private static <T> List<Fault> repeated(List<Placed<T>> things, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        return things.stream()
                .filter(placed -> !seen.add(key.apply(placed.value())))
                .map(placed -> placed.fault(key.apply(placed.value()) + " stands there twice"))
                .toList();
    }

    /// SF-11
    private static List<Fault> uncoveredRegions(CatalogueContent content) {
        return STRETCHED_REGIONS.stream()
                .filter(region -> content.exercises().stream()
                        .map(Placed::value)
                        .noneMatch(exercise -> exercise.isStretch()
                                && exercise.status() == Publication.PUBLISHED
                                && exercise.region().contains(region)))
                .map(region -> new Fault("catalogue.json", "/exercises", "no stretch for " + region + " (SF-11)"))
                .toList();
    }
}
