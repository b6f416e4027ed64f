package clinic.telerehab.program.alert;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules that raise alerts, as `rules/alerts.v1.json` has them. Pure.
public final class AlertRules {
    private final Map<String, Rule> byId;

    /// @throws IllegalStateException for a file that contradicts itself
    AlertRules(List<Rule> rules) {
        rules.forEach(Rule::requireSense);
        byId = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity(), (one, other) -> {
            throw new IllegalStateException("rule " + one.id() + " stands twice in the file");
        }));
    }

    /// How soon somebody has to look.
    public enum Severity {
        INFO,
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /// One row of the file.
    ///
    /// @param when in words, for those who sign it
    /// @param effect how grave its alert is
    /// @param graver what it becomes when it goes on; null when it never does
    /// @param figures its numbers by name; a clinic may have its own for some
    public record Rule(
            String id,
            String when,
            Severity effect,
            @Nullable Severity graver,
            @Nullable Map<String, Integer> figures,
            String fact,
            @Nullable String approvedBy) {

        /// @throws IllegalStateException for a figure that the file does not have
        public int figure(String name) {
            Integer figure = figures == null ? null : figures.get(name);
            if (figure == null) {
                throw new IllegalStateException("rule " + id + " has no figure " + name);
            }
            return figure;
        }

        private void requireSense() {
            if (!id.matches("A-[A-Z][A-Z-]*") || when.isBlank() || fact.isBlank()) {
                throw new IllegalStateException("rule " + id + " lacks its id, when or fact");
            }
            if (graver != null && graver.compareTo(effect) <= 0) {
                throw new IllegalStateException("rule " + id + " does not grow graver");
            }
        }
    }

    /// @throws IllegalStateException for a rule that is not in the file
    public Rule rule(String id) {
        Rule rule = byId.get(id);
        if (rule == null) {
            throw new IllegalStateException("no alert rule " + id);
        }
        return rule;
    }
}
