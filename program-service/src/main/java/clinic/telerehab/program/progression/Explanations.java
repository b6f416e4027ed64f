package clinic.telerehab.program.progression;

import clinic.telerehab.program.catalogue.Exercise;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why something was decided, in words for the patient and the care team alike. The texts are data in
/// `progression/explanations.v1.json`; a rule or a variable without a text in every language prevents the start.
@Startup
@ApplicationScoped
class Explanations {
    private static final String FILE = "/progression/explanations.v1.json";
    private static final String DEFAULT = "en";
    private static final int LANGUAGE_LENGTH = 2;
    private static final List<String> EXERCISES = List.of("exercise", "toExercise");
    private static final Set<String> LANGUAGES = Set.of(DEFAULT, "de");

    private final Content content;

    /// The file's content: texts by key and language, with the params in braces.
    record Content(
            int version,
            String provenance,
            String licence,
            @Nullable String approvedBy,
            Map<String, Map<String, String>> texts,
            Map<String, Map<String, String>> variables) {}

    Explanations(ProgressionRules rules) {
        content = read();
        rules.all().forEach(rule -> requireText(content.texts(), rule.explanationKey()));
        Stream.of(Variable.values()).forEach(variable -> requireText(content.variables(), variable.name()));
    }

    /// The codes of the exercises that a decision's params name.
    static List<String> exercises(Map<String, String> params) {
        return EXERCISES.stream().map(params::get).filter(Objects::nonNull).toList();
    }

    /// @param named the exercises that the params name, by code; one that is missing goes by its code
    /// @param locale such as `de-AT`; English when there is no text in its language
    String of(String key, Map<String, String> params, Map<String, Exercise> named, @Nullable String locale) {
        String language = language(locale);
        Map<String, String> words = new TreeMap<>(params);
        for (String exercise : EXERCISES) {
            words.computeIfPresent(exercise, (name, code) -> title(named.get(code), code, language));
        }
        words.computeIfPresent(
                "variable", (name, variable) -> filled(text(content.variables(), variable, language), words));
        return filled(text(content.texts(), key, language), words);
    }

    private static String title(@Nullable Exercise exercise, String code, String language) {
        return exercise == null ? code : exercise.text(language).title();
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (var word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    private static String text(Map<String, Map<String, String>> texts, String key, String language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(texts.get(key), key).get(language), language);
    }

    private static String language(@Nullable String locale) {
        String language =
                locale == null || locale.length() < LANGUAGE_LENGTH ? DEFAULT : locale.substring(0, LANGUAGE_LENGTH);
        return LANGUAGES.contains(language) ? language : DEFAULT;
    }

    private static void requireText(Map<String, Map<String, String>> texts, String key) {
        if (!texts.getOrDefault(key, Map.of()).keySet().containsAll(LANGUAGES)) {
            throw new IllegalStateException("no explanation in every language: " + key);
        }
    }

    private static Content read() {
        try (InputStream file = Explanations.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file), Content.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
