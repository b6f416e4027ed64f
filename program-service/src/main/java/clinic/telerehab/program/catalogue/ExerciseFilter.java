package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Reference.Entry;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which exercises are asked for. Pure.
///
/// @param values what each facet must have
/// @param words all of which must occur in code, title or summary
/// @param locale the language in which the words are searched
record ExerciseFilter(Map<Facet, String> values, List<String> words, String locale) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    static ExerciseFilter of(Map<Facet, String> values, @Nullable String q, String locale) {
        List<String> words = q == null
                ? List.of()
                : Arrays.stream(GAPS.split(folded(q)))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return new ExerciseFilter(Map.copyOf(values), words, locale);
    }

    boolean matches(Exercise exercise, Map<String, Entry> muscles) {
        return hasWords(exercise) && hasValues(exercise, muscles, null);
    }

    /// How many exercises each value of each facet would give: all other filters hold, its own does not.
    Map<String, Map<String, Integer>> facets(Collection<Exercise> exercises, Map<String, Entry> muscles) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        List<Exercise> worded = exercises.stream().filter(this::hasWords).toList();
        for (Facet facet : Facet.values()) {
            Map<String, Integer> count = new TreeMap<>();
            worded.stream()
                    .filter(exercise -> hasValues(exercise, muscles, facet))
                    .flatMap(exercise -> facet.of(exercise, muscles).stream())
                    .forEach(value -> count.merge(value, 1, Integer::sum));
            counts.put(facet.parameter(), count);
        }
        return counts;
    }

    private boolean hasValues(Exercise exercise, Map<String, Entry> muscles, @Nullable Facet except) {
        return values.entrySet().stream()
                .filter(asked -> asked.getKey() != except)
                .allMatch(asked -> asked.getKey().of(exercise, muscles).contains(asked.getValue()));
    }

    private boolean hasWords(Exercise exercise) {
        if (words.isEmpty()) {
            return true;
        }
        var text = exercise.text(locale);
        String searched = folded(exercise.code() + " " + text.title() + " " + text.summary());
        return words.stream().allMatch(searched::contains);
    }

    /// Without case and accents, so that `kafer` finds the Käfer.
    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
