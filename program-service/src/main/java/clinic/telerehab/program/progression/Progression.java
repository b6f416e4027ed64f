package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ItemFacts.Rung;
import clinic.telerehab.program.progression.ProgressionRules.Mode;
import clinic.telerehab.program.progression.ProgressionRules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// From the history of an item to what is to become of it (clinical.md 3.4). Pure: the same history, in whatever order,
/// gives the same decision.
final class Progression {
    private Progression() {}

    /// Asks the rules in the order of their table; the first that is met decides.
    ///
    /// @param history the sessions that contain the item
    static Decision decide(List<SessionFacts> history, ItemFacts item, Facts facts, ProgressionRules rules) {
        var window = Window.of(history, item, facts, rules.figures());
        Rule met = rules.of(item.isTimeContingent() ? Mode.TIME_CONTINGENT : Mode.SYMPTOM_GUIDED)
                .filter(rule -> Conditions.isMet(rule.id(), window))
                .findFirst()
                .orElseThrow();
        return switch (met.effect()) {
            case STOP_AND_REVIEW, HOLD -> stay(met, window);
            case REGRESS -> ease(met, window, rules);
            case PROGRESS -> item.isTimeContingent() ? quota(met, window) : step(met, window, rules);
        };
    }

    private static Decision stay(Rule rule, Window window) {
        return new Decision(
                rule.effect(), rule.id(), rule.explanationKey(), params(window), evidence(rule, window), null, null);
    }

    private static Decision ease(Rule rule, Window window, ProgressionRules rules) {
        boolean forTechnique = rule.id().equals("PRG-REG-05");
        return Easing.of(window, forTechnique)
                .map(change -> changed(rule, window, change))
                .orElseGet(() -> without(rules.rule(Steps.FLOOR), rule, window));
    }

    private static Decision step(Rule rule, Window window, ProgressionRules rules) {
        return switch (Steps.next(window)) {
            case Steps.Taken(Change change) -> changed(rule, window, change);
            case Steps.None(String why) -> without(rules.rule(why), rule, window);
        };
    }

    private static Decision quota(Rule rule, Window window) {
        return Conditions.quota(window).start() == null ? startQuota(rule, window) : followQuota(rule, window);
    }

    private static Decision followQuota(Rule rule, Window window) {
        Work next = window.item().work().ofAmount(Conditions.due(window));
        return changed(rule, window, new Change(Variable.QUOTA, window.item().rung(next)));
    }

    private static Decision startQuota(Rule rule, Window window) {
        Quota quota = Conditions.quota(window);
        List<Double> baseline = window.baseline(quota).stream()
                .map(session -> session.done().amount())
                .toList();
        int start =
                Math.min(quota.target(), Quota.start(baseline, window.figures().quotaShare()));
        Rung to = window.item().rung(window.item().work().ofAmount(start));
        Map<String, String> params = params(window);
        params.put("start", String.valueOf(start));
        return changed(rule, window, new Change(Variable.QUOTA, to), params);
    }

    private static Decision changed(Rule rule, Window window, Change change) {
        return changed(rule, window, change, params(window));
    }

    private static Decision changed(Rule rule, Window window, Change change, Map<String, String> params) {
        params.put("variable", change.variable().name());
        if (!change.to().exerciseCode().equals(window.item().exerciseCode())) {
            params.put("toExercise", change.to().exerciseCode());
        }
        return new Decision(
                rule.effect(),
                rule.id(),
                rule.explanationKey(),
                params,
                evidence(rule, window),
                change.variable(),
                change.to());
    }

    /// A rule was met, but no step fits: the item stays, or stops when it was to be eased.
    private static Decision without(Rule why, Rule met, Window window) {
        return new Decision(
                why.effect(), why.id(), why.explanationKey(), params(window), evidence(met, window), null, null);
    }

    private static List<UUID> evidence(Rule rule, Window window) {
        return Conditions.evidence(rule.id(), window);
    }

    private static Map<String, String> params(Window window) {
        Figures figures = window.figures();
        Map<String, String> params = new LinkedHashMap<>();
        params.put("exercise", window.item().exerciseCode());
        params.put("sessions", String.valueOf(window.sessions().size()));
        params.put("needed", String.valueOf(figures.sessions()));
        params.put("days", String.valueOf(figures.daysBetweenSteps()));
        params.put("effort", String.valueOf(highestEffort(window)));
        params.put("percent", String.valueOf(figures.weeklyPerItem()));
        if (window.item().quota() != null) {
            putQuota(params, window, window.item().quota());
        }
        return params;
    }

    private static void putQuota(Map<String, String> params, Window window, Quota quota) {
        params.put("baseline", String.valueOf(quota.baselineSessions()));
        params.put("target", String.valueOf(quota.target()));
        if (quota.start() != null) {
            params.put("due", String.valueOf(Conditions.due(window)));
        }
    }

    private static int highestEffort(Window window) {
        return window.sessions().stream()
                .map(session -> session.done().effort())
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
