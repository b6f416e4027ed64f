package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.ProtocolTemplate.Phase;
import clinic.telerehab.program.catalogue.ProtocolTemplate.PlannedExercise;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells which phase of treatment a program is in from what it consists of. Pure. Programs are changed freely once they
/// are taken from a template, so what they are like says more than where they came from.
final class Phases {
    private static final double ALIKE_FROM = 0.5;

    private Phases() {}

    private record Likeness(Phase phase, double share) {}

    /// The phase that shares the most exercises with these, the earlier of two; empty when none shares half.
    static Optional<String> like(Set<String> exercises, String kind, Collection<ProtocolTemplate> templates) {
        return templates.stream()
                .filter(template -> template.kind().equals(kind))
                .flatMap(template -> template.phases().stream())
                .map(phase -> new Likeness(phase, share(exercises, phase)))
                .filter(likeness -> likeness.share() >= ALIKE_FROM)
                .min(Comparator.comparing(Likeness::share, Comparator.reverseOrder())
                        .thenComparing(likeness -> likeness.phase().name()))
                .map(likeness -> likeness.phase().name().name());
    }

    /// What both have, of what either has.
    private static double share(Set<String> exercises, Phase phase) {
        Set<String> planned =
                phase.items().stream().map(PlannedExercise::exerciseCode).collect(Collectors.toSet());
        Set<String> both = new HashSet<>(planned);
        both.retainAll(exercises);
        Set<String> either = new HashSet<>(planned);
        either.addAll(exercises);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }
}
