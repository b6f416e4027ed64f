package clinic.telerehab.program.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must hold across the catalogue and no schema can say. Pure.
final class CatalogueRules {
    private static final int SHORTEST_STRETCH_SECONDS = 10;
    private static final Set<String> PASSIVE = Set.of("PASSIVE_MODALITY", "EDUCATION");

    private CatalogueRules() {}

    /// @return one sentence per violation, naming the entry; empty when all is well
    static List<String> violations(List<Exercise> exercises) {
        List<String> found = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Exercise exercise : exercises) {
            if (!codes.add(exercise.code())) {
                found.add(exercise.code() + ": stands there twice");
            }
            violation(exercise).forEach(sentence -> found.add(exercise.code() + ": " + sentence));
        }
        return found;
    }

    private static List<String> violation(Exercise exercise) {
        List<String> found = new ArrayList<>();
        // SF-12
        if (exercise.category().equals("STRETCHING") && !isGentleStretch(exercise)) {
            found.add("a stretch is slow, held for 10 s at least and never ballistic (SF-12)");
        }
        if (!exercise.active() && !PASSIVE.contains(exercise.category())) {
            found.add("only a passive modality or education is not active (INV-X2)");
        }
        if (!exercise.evidence().equals("RECOMMENDED") && exercise.evidenceNote() == null) {
            found.add("evidence other than recommended needs a note (INV-X3)");
        }
        return found;
    }

    private static boolean isGentleStretch(Exercise exercise) {
        Integer hold = exercise.defaultDose().holdSeconds();
        return !exercise.ballistic()
                && "SLOW".equals(exercise.tempo())
                && hold != null
                && hold >= SHORTEST_STRETCH_SECONDS;
    }
}
