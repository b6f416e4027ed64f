package clinic.telerehab.program.prescription;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules that forbid, for a step of a program that runs (clinical.md 3.8). Pure. A step is taken without asking
/// patient-service how the patient stands, so what rules an exercise out is judged by what was checked before: a step
/// brings along no contraindication that the item did not have. It answers for the items that it changes and for what
/// it
/// breaks elsewhere, and not for what was so before.
final class StepRules {
    private static final String RULED_OUT = "B-COMP-02";

    private final CompositionRules rules;

    StepRules(CompositionRules rules) {
        this.rules = rules;
    }

    /// @return what forbids the step; it warns of nothing
    Judgement judge(Composition before, Composition after) {
        Map<UUID, ProgramItem> was =
                before.items().stream().collect(Collectors.toMap(ProgramItem::itemId, Function.identity()));
        List<ProgramItem> changed = after.where(item -> !item.equals(was.get(item.itemId())));
        List<Finding> blocksBefore = rules.judge(before).blocks();
        Stream<Finding> blocks = rules.judge(after).blocks().stream()
                .filter(finding -> isAbout(finding, changed) || isNew(finding, blocksBefore));
        List<Finding> found = Stream.concat(ruledOut(changed, was), blocks).toList();
        return new Judgement(found, List.of(), List.of());
    }

    private static boolean isAbout(Finding finding, List<ProgramItem> changed) {
        return changed.stream().anyMatch(item -> finding.items().contains(item.itemId()));
    }

    private static boolean isNew(Finding finding, List<Finding> before) {
        return before.stream()
                .filter(known -> known.ruleId().equals(finding.ruleId()))
                .noneMatch(known -> known.items().containsAll(finding.items())
                        && known.codes().containsAll(finding.codes()));
    }

    private Stream<Finding> ruledOut(List<ProgramItem> changed, Map<UUID, ProgramItem> was) {
        List<ProgramItem> found = changed.stream()
                .filter(item -> !added(item, was.get(item.itemId())).isEmpty())
                .toList();
        List<String> tags = found.stream()
                .flatMap(item -> added(item, was.get(item.itemId())).stream())
                .toList();
        return Stream.of(Outcome.brokenBy(found, tags))
                .filter(Outcome::isBroken)
                .map(outcome -> Finding.of(rules.row(RULED_OUT), outcome));
    }

    private static Set<String> added(ProgramItem item, @Nullable ProgramItem before) {
        Set<String> tags = new HashSet<>(item.snapshot().contraindicationTags());
        if (before != null) {
            tags.removeAll(Set.copyOf(before.snapshot().contraindicationTags()));
        }
        return tags;
    }
}
