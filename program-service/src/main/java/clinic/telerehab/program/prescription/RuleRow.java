package clinic.telerehab.program.prescription;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One rule as the data file has it.
///
/// @param when in words, for the reference
/// @param fact the facts of the clinical reference it rests on
/// @param owner the service that enforces it; this one, when null
/// @param figures the numbers it compares with
/// @param codes the lists it looks things up in
record RuleRow(
        String id,
        Effect effect,
        String when,
        String fact,
        String messageKey,
        String source,
        @Nullable String approvedBy,
        @Nullable String owner,
        Map<String, Integer> figures,
        Map<String, List<String>> codes) {

    /// What follows when a rule is broken.
    enum Effect {
        BLOCK,
        WARN,
        WARN_WITH_REASON,
        REJECT
    }

    RuleRow {
        figures = Objects.requireNonNullElse(figures, Map.of());
        codes = Objects.requireNonNullElse(codes, Map.of());
        boolean isWhole = Stream.of(id, when, fact, messageKey, source).allMatch(RuleRow::isGiven);
        if (!isWhole || effect == null) {
            throw new IllegalStateException("rule " + id + ": id, effect, when, fact, messageKey and source are due");
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /// @throws IllegalStateException when the file does not have it
    int figure(String name) {
        Integer figure = figures.get(name);
        if (figure == null || figure < 0) {
            throw new IllegalStateException("rule " + id + " needs the figure " + name);
        }
        return figure;
    }

    /// @throws IllegalStateException when the file does not have them
    Set<String> listed(String name) {
        List<String> listed = codes.get(name);
        if (listed == null || listed.isEmpty()) {
            throw new IllegalStateException("rule " + id + " needs the codes " + name);
        }
        return Set.copyOf(listed);
    }

    boolean isOurs() {
        return owner == null;
    }
}
