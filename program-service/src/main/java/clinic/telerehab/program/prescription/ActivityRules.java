package clinic.telerehab.program.prescription;

import java.util.function.Predicate;

/// Rules about doing something oneself. Pure.
final class ActivityRules {
    private ActivityRules() {}

    /// B-COMP-01.
    static Check someActivity() {
        return composition -> Outcome.brokenIf(
                composition.items().stream().noneMatch(item -> item.snapshot().active()));
    }

    /// W-COMP-01.
    static Check moreActiveThanPassive() {
        return composition -> {
            int active = minutes(composition, item -> item.snapshot().active());
            int passive = minutes(composition, item -> !item.snapshot().active());
            return Outcome.brokenIf(passive > active);
        };
    }

    /// W-COMP-08.
    static Check bothModes(RuleRow row) {
        var isStatic = row.listed("static");
        var isDynamic = row.listed("dynamic");
        return composition -> {
            var active = composition.where(item -> item.snapshot().active());
            boolean hasStatic = active.stream()
                    .anyMatch(item -> isStatic.contains(item.snapshot().contractionMode()));
            boolean hasDynamic = active.stream()
                    .anyMatch(item -> isDynamic.contains(item.snapshot().contractionMode()));
            return Outcome.brokenIf(!active.isEmpty() && hasStatic != hasDynamic);
        };
    }

    /// W-COMP-09.
    static Check smallFirst(RuleRow row) {
        int items = row.figure("items");
        int minutes = row.figure("minutes");
        return composition -> {
            if (!composition.isStart()) {
                return Outcome.PASSED;
            }
            int longest = SessionMinutes.longest(composition.items());
            return Outcome.brokenFor(Missing.when(composition.items().size() > items, "ITEMS")
                    .and(longest > minutes, "MINUTES")
                    .codes());
        };
    }

    private static int minutes(Composition composition, Predicate<ProgramItem> counts) {
        return composition.items().stream()
                .filter(counts)
                .mapToInt(item -> item.snapshot().minutes() * item.schedule().timesAWeek())
                .sum();
    }
}
