package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Ladder.Step;
import java.util.List;
import java.util.TreeMap;

/// What must hold for every ladder. Pure.
final class LadderRules {
    private final CatalogueContent content;
    private final TreeMap<String, Exercise> byCode;

    LadderRules(CatalogueContent content) {
        this.content = content;
        this.byCode = content.newestExercises();
    }

    void addTo(List<Fault> found) {
        for (Placed<Ladder> placed : content.ladders()) {
            List<Step> steps = placed.value().steps();
            int first = steps.getFirst().index();
            if (first > 1) {
                found.add(placed.fault(placed.value().code() + ": begins above level 1 (SF-37)"));
            }
            for (int i = 0; i < steps.size(); i++) {
                var place = new Placed<>(placed.file(), placed.pointer() + "/steps/" + i, steps.get(i));
                check(place, first + i, found);
            }
        }
    }

    private void check(Placed<Step> place, int expected, List<Fault> found) {
        var step = place.value();
        if (step.index() != expected) {
            found.add(place.fault("step " + step.index() + " stands where step " + expected + " belongs"));
        }
        var exercise = byCode.get(step.exerciseCode());
        if (exercise == null) {
            found.add(place.fault(step.exerciseCode() + " is not among the exercises"));
            return;
        }
        if (step.index() <= 1 && exercise.needsEquipment()) {
            found.add(place.fault(step.exerciseCode() + " needs equipment on the first level (SF-37)"));
        }
        if (!StretchDose.suits(exercise, step.dose())) {
            found.add(place.fault("a static stretch is held for 10 s at least, and without load (SF-12, SF-31)"));
        }
    }
}
