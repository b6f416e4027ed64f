package clinic.telerehab.patient.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads the definitions that `instruments/index.json` lists.
final class DefinitionFiles {
    private static final String FOLDER = "/instruments/";
    private static final String SCHEMA = FOLDER + "definition.schema.json";

    private DefinitionFiles() {}

    /// @throws IllegalStateException naming the faulty file and its faults
    static List<Definition> read() {
        List<Definition> definitions = new ArrayList<>();
        for (JsonNode name : JsonFiles.shipped(FOLDER + "index.json").required("definitions")) {
            definitions.add(parse(name.asText() + ".json", JsonFiles.shipped(FOLDER + name.asText() + ".json")));
        }
        return List.copyOf(definitions);
    }

    static Definition parse(String file, JsonNode content) {
        var definition = JsonFiles.checked(file, content, SCHEMA, Definition.class);
        JsonFiles.refuse(
                file, Stream.concat(misnamed(file, definition), DefinitionRules.violations(definition).stream()));
        return definition;
    }

    private static Stream<String> misnamed(String file, Definition definition) {
        String expected = definition.code() + "-" + definition.version() + ".json";
        return file.equals(expected) ? Stream.empty() : Stream.of("its content belongs into " + expected);
    }
}
