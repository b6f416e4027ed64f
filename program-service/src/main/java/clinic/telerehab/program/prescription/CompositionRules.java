package clinic.telerehab.program.prescription;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The rules a program must pass before it starts (clinical.md 3.8). Pure; which rule has which effect and rests on
/// which fact is data in `rules/composition.v1.json`.
final class CompositionRules {
    /// What each rule finds wrong with the items of a program.
    private static final Map<String, Predicate<List<ProgramItem>>> VIOLATED = Map.of(
            "B-COMP-01",
            items -> items.stream().noneMatch(item -> item.snapshot().active()));

    private final List<Rule> rules;

    CompositionRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// One row of the data file.
    record Rule(String id, String effect, String when, String fact, String messageKey, String approvedBy) {
        boolean blocks() {
            return effect.equals("BLOCK");
        }
    }

    /// The ids of all rules of the file that forbid the program to start, in the order of the file.
    ///
    /// @throws IllegalStateException for a rule of the file that nobody has written
    List<String> blocks(List<ProgramItem> items) {
        return rules.stream()
                .filter(Rule::blocks)
                .map(Rule::id)
                .filter(id -> isViolated(id, items))
                .toList();
    }

    private static boolean isViolated(String id, List<ProgramItem> items) {
        Predicate<List<ProgramItem>> violated = VIOLATED.get(id);
        if (violated == null) {
            throw new IllegalStateException("rule " + id + " is in the file, not in the code");
        }
        return violated.test(items);
    }
}
