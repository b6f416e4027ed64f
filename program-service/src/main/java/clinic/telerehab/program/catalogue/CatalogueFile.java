package clinic.telerehab.program.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads a catalogue file and refuses it with file, place and reason when it breaks the schema or a rule.
final class CatalogueFile {
    private static final String SCHEMA = "/catalogue/exercises.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CatalogueFile() {}

    /// The file's content.
    record Content(int version, String approvedBy, List<Exercise> exercises) {}

    /// @param path on the class path
    /// @throws IllegalStateException naming every fault
    static List<Exercise> read(String path) {
        return parse(path, tree(path));
    }

    static List<Exercise> parse(String name, JsonNode file) {
        refuse(name, schema().validate(file).stream().map(ValidationMessage::getMessage));
        List<Exercise> exercises = JSON.convertValue(file, Content.class).exercises();
        refuse(name, CatalogueRules.violations(exercises).stream());
        return exercises;
    }

    static JsonNode tree(String path) {
        try (InputStream file = CatalogueFile.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static void refuse(String name, Stream<String> faults) {
        List<String> found = faults.sorted().toList();
        if (!found.isEmpty()) {
            throw new IllegalStateException(name + ": " + String.join("; ", found));
        }
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree(SCHEMA));
    }
}
