package clinic.telerehab.program.prescription;

import clinic.telerehab.program.prescription.RuleRow.Effect;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The rules a program must pass (clinical.md 3.8). Pure; which rule has which effect, rests on which fact and compares
/// with which figures is data in `rules/composition.v1.json`.
final class CompositionRules {
    /// Enforced where rests are made, and where episodes are discharged.
    private static final Set<String> ELSEWHERE = Set.of("INV-HOLD", "B-DIS-01");

    private final Map<String, RuleRow> rows = new LinkedHashMap<>();
    private final Map<String, Check> checks = new LinkedHashMap<>();

    /// @param met by a tag of exercises, the tags of patients that make it matter
    /// @throws IllegalStateException when the data does not fit the code
    CompositionRules(List<RuleRow> listed, Work work, Map<String, Set<String>> met) {
        Map<String, Function<RuleRow, Check>> written = written(work, met);
        for (RuleRow row : listed) {
            if (rows.put(row.id(), row) != null) {
                throw new IllegalStateException("rule " + row.id() + " stands in the file twice");
            }
            if (!ELSEWHERE.contains(row.id())) {
                checks.put(row.id(), check(row, written));
            }
        }
        Set<String> unlisted = new HashSet<>(written.keySet());
        unlisted.addAll(ELSEWHERE);
        unlisted.removeAll(rows.keySet());
        if (!unlisted.isEmpty()) {
            throw new IllegalStateException("rules " + unlisted + " are in the code, not in the file");
        }
    }

    private static Check check(RuleRow row, Map<String, Function<RuleRow, Check>> written) {
        var check = written.get(row.id());
        if (check == null) {
            throw new IllegalStateException("rule " + row.id() + " is in the file, not in the code");
        }
        return check.apply(row);
    }

    private static Map<String, Function<RuleRow, Check>> written(Work work, Map<String, Set<String>> met) {
        return Map.ofEntries(
                Map.entry("B-COMP-01", row -> ActivityRules.someActivity()),
                Map.entry("B-COMP-02", row -> SafetyRules.nothingRuledOut()),
                Map.entry("B-COMP-03", SafetyRules::homeOnlyWhatIsSafeThere),
                Map.entry("B-COMP-04", CourseRules::available),
                Map.entry("B-COMP-05", CourseRules::reactivationLeadsOn),
                Map.entry("B-COMP-06", CourseRules::cleared),
                Map.entry("B-COMP-07", SafetyRules::techniqueFirst),
                Map.entry("B-MNT-01", CourseRules::maintains),
                Map.entry("W-COMP-01", row -> ActivityRules.moreActiveThanPassive()),
                Map.entry("W-COMP-02", BalanceRules::manySided),
                Map.entry("W-COMP-03", BalanceRules::controlForChronicPain),
                Map.entry("W-COMP-04", row -> BalanceRules.notByFlexionAlone(row, work)),
                Map.entry("W-COMP-05", row -> SafetyRules.cautionHeeded(row, met)),
                Map.entry("W-COMP-06", BalanceRules::severalRegions),
                Map.entry("W-COMP-07", row -> BalanceRules.beltInBalance(row, work)),
                Map.entry("W-COMP-08", ActivityRules::bothModes),
                Map.entry("W-COMP-09", ActivityRules::smallFirst),
                Map.entry("W-COMP-10", SafetyRules::soundEvidence),
                Map.entry("W-MNT-02", SafetyRules::sparesTheSpine));
    }

    /// Asks every rule, in the order of the file.
    Judgement judge(Composition composition) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        checks.forEach((id, check) -> outcomes.put(id, check.judge(composition)));
        return new Judgement(
                findings(outcomes, Set.of(Effect.BLOCK)),
                findings(outcomes, Set.of(Effect.WARN, Effect.WARN_WITH_REASON)),
                outcomes.entrySet().stream()
                        .filter(outcome -> outcome.getValue().result() == Outcome.Result.NOT_ASKED)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private List<Finding> findings(Map<String, Outcome> outcomes, Set<Effect> effects) {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue().isBroken())
                .map(outcome -> Finding.of(row(outcome.getKey()), outcome.getValue()))
                .filter(finding -> effects.contains(finding.effect()))
                .toList();
    }

    /// @throws IllegalStateException when the file does not have it
    RuleRow row(String id) {
        RuleRow row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("no rule " + id);
        }
        return row;
    }
}
