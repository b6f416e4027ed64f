package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ProgressionFile.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of progression in the order in which they are asked, with their figures. Pure; the table is data in
/// `rules/progression.v1.json`, what each row asks is in [Conditions].
final class ProgressionRules {
    private final List<Rule> rules;
    private final Map<String, Rule> byId = new TreeMap<>();
    private final Figures figures;

    /// One row of the table.
    ///
    /// @param when in words, for those who sign it
    /// @param fact the clinical fact it rests on
    /// @param figures the numbers it goes by
    record Rule(
            String id,
            Kind effect,
            Set<Mode> modes,
            String when,
            String fact,
            List<String> figures,
            String explanationKey,
            String source,
            @Nullable String approvedBy) {}

    /// Whether pain guides an item or the plan does.
    enum Mode {
        SYMPTOM_GUIDED,
        TIME_CONTINGENT
    }

    /// @throws IllegalStateException for a table that is out of order, incomplete, or names what nobody has written
    ProgressionRules(Content content) {
        figures = content.namedFigures();
        rules = List.copyOf(content.rules());
        Stream.concat(rules.stream(), content.steps().stream()).forEach(this::add);
        requireSame(Conditions.ids(), rules, "conditions");
        requireSame(Steps.RULES, content.steps(), "steps");
        requireKnownFigures(content);
        requireCarefulFirst();
        requirePyramidsThatGrow();
    }

    Figures figures() {
        return figures;
    }

    Rule rule(String id) {
        return java.util.Objects.requireNonNull(byId.get(id), id);
    }

    Stream<Rule> all() {
        return byId.values().stream();
    }

    /// Those that are asked of an item, in order.
    Stream<Rule> of(Mode mode) {
        return rules.stream().filter(rule -> rule.modes().contains(mode));
    }

    private void add(Rule rule) {
        require(byId.put(rule.id(), rule) == null, rule.id() + " is there twice");
        require(!rule.source().isBlank() && !rule.fact().isBlank(), rule.id() + " has no source");
    }

    private static void requireSame(Set<String> written, List<Rule> rows, String what) {
        List<String> ids = rows.stream().map(Rule::id).toList();
        require(
                written.equals(new HashSet<>(ids)),
                "%s in the code are %s, in the file %s".formatted(what, written, ids));
    }

    private void requireKnownFigures(Content content) {
        for (Rule rule : byId.values()) {
            require(content.figures().keySet().containsAll(rule.figures()), rule.id() + " names an unknown figure");
        }
    }

    /// Where pain guides, whatever is more careful is asked before.
    private void requireCarefulFirst() {
        List<Kind> effects =
                new ArrayList<>(of(Mode.SYMPTOM_GUIDED).map(Rule::effect).toList());
        require(effects.stream().sorted().toList().equals(effects), "a rule stands before a more careful one");
    }

    private void requirePyramidsThatGrow() {
        for (int rung = 1; rung < figures.pyramids().size(); rung++) {
            double from = sum(figures.pyramids().get(rung - 1));
            double to = sum(figures.pyramids().get(rung));
            require(to > from && figures.allowsItem(from, to), "a pyramid is no step from the one before");
        }
    }

    private static int sum(List<Integer> pyramid) {
        return pyramid.stream().mapToInt(Integer::intValue).sum();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("progression rules: " + otherwise);
        }
    }
}
