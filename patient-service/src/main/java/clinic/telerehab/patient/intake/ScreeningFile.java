package clinic.telerehab.patient.intake;

import clinic.telerehab.patient.intake.ScreeningDefinition.Question;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Reads a definition of the screening and refuses it with the reason when it contradicts itself.
final class ScreeningFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    private ScreeningFile() {}

    /// @param path on the class path
    /// @throws IllegalStateException naming every fault
    static ScreeningDefinition read(String path) {
        return parse(path, tree(path));
    }

    static JsonNode tree(String path) {
        try (InputStream file = ScreeningFile.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    static ScreeningDefinition parse(String name, JsonNode file) {
        var definition = convert(name, file);
        List<String> faults = faults(definition);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(name + ": " + String.join("; ", faults));
        }
        return definition;
    }

    /// Notes are for whoever signs the file off, not for the service.
    private static ScreeningDefinition convert(String name, JsonNode file) {
        if (!(file.deepCopy() instanceof ObjectNode content)) {
            throw new IllegalStateException(name + ": not an object");
        }
        content.remove("notes");
        try {
            return JSON.treeToValue(content, ScreeningDefinition.class);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException(name + ": " + mismatch.getOriginalMessage(), mismatch);
        }
    }

    private static List<String> faults(ScreeningDefinition definition) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Question question : definition.questions()) {
            if (!ids.add(question.id())) {
                faults.add(question.id() + " is asked twice");
            }
            if (!question.text().keySet().containsAll(LANGUAGES)) {
                faults.add(question.id() + " lacks a language");
            }
        }
        Set<String> ruled = new HashSet<>();
        definition.rules().forEach(rule -> ruled.addAll(rule.flags()));
        definition.questions().stream()
                .filter(question -> question.onlyWith() != null)
                .flatMap(question -> Objects.requireNonNull(question.onlyWith()).stream())
                .filter(id -> !ids.contains(id))
                .forEach(id -> faults.add("a question depends on " + id + ", which is not asked"));
        ruled.stream().filter(id -> !ids.contains(id)).forEach(id -> faults.add(id + " is in a rule, not asked"));
        ids.stream().filter(id -> !ruled.contains(id)).forEach(id -> faults.add(id + " is asked, in no rule"));
        return faults.stream().sorted().toList();
    }
}
