package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads the data files of this package, and refuses a faulty one with its name and every reason.
final class JsonFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFiles() {}

    /// @param path on the class path
    static JsonNode shipped(String path) {
        try (InputStream file = JsonFiles.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    static boolean isShipped(String path) {
        return JsonFiles.class.getResource(path) != null;
    }

    /// @param name of the file, for the refusal
    static JsonNode parse(String name, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(name + ": is not JSON", malformed);
        }
    }

    /// @param schema on the class path
    /// @throws IllegalStateException when the file breaks the schema
    static <T> T checked(String name, JsonNode file, String schema, Class<T> type) {
        refuse(
                name,
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(shipped(schema))
                        .validate(file)
                        .stream()
                        .map(ValidationMessage::getMessage));
        return JSON.convertValue(file, type);
    }

    static void refuse(String name, Stream<String> faults) {
        List<String> found = faults.sorted().toList();
        if (!found.isEmpty()) {
            throw new IllegalStateException(name + ": " + String.join("; ", found));
        }
    }
}
