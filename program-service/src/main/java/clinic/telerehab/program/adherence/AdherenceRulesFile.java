package clinic.telerehab.program.adherence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The file of the adherence rules, but for what makes a session complete, which is for the sessions' own feature.
@JsonIgnoreProperties("completion")
record AdherenceRulesFile(int version, List<Rule> rules) {
    static final String SHIPPED = "/rules/adherence.v1.json";
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /// One rule with its figures, each of a name of its own.
    record Rule(
            String id,
            String when,
            String effect,
            String fact,
            Map<String, Number> figures,
            String source,
            @Nullable String approvedBy) {}

    /// @throws IllegalArgumentException naming what is missing, unknown or contradicts itself
    static AdherenceRules read(String path) {
        try (InputStream file = AdherenceRulesFile.class.getResourceAsStream(path)) {
            return EXACT.readValue(Objects.requireNonNull(file, path), AdherenceRulesFile.class)
                    .figures();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    AdherenceRules figures() {
        Map<String, Number> figures = new HashMap<>();
        for (Rule rule : rules) {
            refuseUnless(!rule.source().isBlank() && !rule.fact().isBlank(), rule.id() + " has no source");
            rule.figures()
                    .forEach((name, figure) ->
                            refuseUnless(figures.put(name, figure) == null, name + " is there twice"));
        }
        try {
            return EXACT.convertValue(figures, AdherenceRules.class).checked();
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("adherence rules: " + refused.getMessage(), refused);
        }
    }

    private static void refuseUnless(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("adherence rules: " + otherwise);
        }
    }
}
