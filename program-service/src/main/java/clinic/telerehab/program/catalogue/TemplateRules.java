package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.ProtocolTemplate.Phase;
import clinic.telerehab.program.catalogue.ProtocolTemplate.PhaseName;
import clinic.telerehab.program.catalogue.ProtocolTemplate.PlannedExercise;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What must hold for every protocol template. Pure.
final class TemplateRules {
    private static final Set<String> AT_HOME = Set.of("SELF", "TECHNIQUE_REVIEW");

    private final CatalogueContent content;
    private final TreeMap<String, Exercise> byCode;

    TemplateRules(CatalogueContent content) {
        this.content = content;
        this.byCode = content.newestExercises();
    }

    void addTo(List<Fault> found) {
        for (Placed<ProtocolTemplate> placed : content.templates()) {
            addTo(found, placed);
        }
    }

    /// What one template breaks, shipped or a clinic's own.
    void addTo(List<Fault> found, Placed<ProtocolTemplate> placed) {
        checkPhases(placed, found);
        List<Phase> phases = placed.value().phases();
        for (int i = 0; i < phases.size(); i++) {
            checkPhase(new Placed<>(placed.file(), placed.pointer() + "/phases/" + i, phases.get(i)), found);
        }
    }

    private static void checkPhases(Placed<ProtocolTemplate> placed, List<Fault> found) {
        var template = placed.value();
        List<PhaseName> names = template.phases().stream().map(Phase::name).toList();
        if (!names.equals(names.stream().distinct().sorted().toList())) {
            found.add(placed.fault(template.code() + ": its phases are out of order"));
        }
        if (template.kind().equals("MAINTENANCE") != names.equals(List.of(PhaseName.MAINTAIN))) {
            found.add(placed.fault(template.code() + ": exactly maintenance consists of the phase MAINTAIN alone"));
        }
    }

    private void checkPhase(Placed<Phase> phase, List<Fault> found) {
        phase.value().education().stream()
                .filter(card -> !content.cardCodes().contains(card))
                .forEach(card -> found.add(phase.fault(card + " is not among the cards")));
        List<PlannedExercise> items = phase.value().items();
        for (int i = 0; i < items.size(); i++) {
            checkItem(new Placed<>(phase.file(), phase.pointer() + "/items/" + i, items.get(i)), found);
        }
        checkOrder(phase, found);
    }

    private void checkItem(Placed<PlannedExercise> item, List<Fault> found) {
        String code = item.value().exerciseCode();
        var exercise = byCode.get(code);
        if (exercise == null || exercise.status() != Publication.PUBLISHED) {
            found.add(item.fault(code + " is not among the published exercises"));
            return;
        }
        if (!AT_HOME.contains(exercise.supervision())) {
            found.add(item.fault(code + " is not for home (B-COMP-03)"));
        }
        if (!StretchDose.suits(exercise, item.value().dose())) {
            found.add(item.fault("a static stretch is held for 10 s at least, and without load (SF-12, SF-31)"));
        }
    }

    /// SF-06
    private void checkOrder(Placed<Phase> phase, List<Fault> found) {
        List<SequenceGroup> groups = phase.value().items().stream()
                .flatMap(item -> Stream.ofNullable(byCode.get(item.exerciseCode())))
                .flatMap(exercise -> Stream.ofNullable(exercise.sequenceGroup()))
                .toList();
        if (!groups.equals(groups.stream().sorted().toList())) {
            found.add(phase.fault("its exercises are out of the order of a session (SF-06)"));
        }
    }
}
