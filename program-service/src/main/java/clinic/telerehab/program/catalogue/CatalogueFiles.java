package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.picture.PictureBook;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the catalogue from its files and refuses it when one breaks its schema or they do not fit together.
///
/// `catalogue.json` lists the files of each kind; each kind has a schema in `schema/`.
final class CatalogueFiles {
    private static final String ROOT = "/catalogue/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, Optional<String>> source;
    private final List<Fault> faults = new ArrayList<>();

    /// @param source the text of a file by its name below the catalogue's root
    CatalogueFiles(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /// @throws CatalogueRefused naming every fault with file, place and reason
    static CatalogueContent shipped() {
        return new CatalogueFiles(CatalogueFiles::onClassPath).read();
    }

    CatalogueContent read() {
        JsonNode manifest = checked("catalogue.json", "catalogue");
        stopOnFaults();
        var content = new CatalogueContent(
                whole(manifest, "reference", Reference.class),
                whole(manifest, "pictures", PictureBook.class),
                listed(manifest, "exercises", "exercises", Exercise.class),
                listed(manifest, "ladders", "ladders", Ladder.class),
                listed(manifest, "education", "cards", EducationCard.class),
                listed(manifest, "templates", "templates", ProtocolTemplate.class));
        stopOnFaults();
        faults.addAll(CatalogueRules.faults(content));
        stopOnFaults();
        return content;
    }

    static Optional<String> onClassPath(String name) {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream(ROOT + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private <T> List<Placed<T>> whole(JsonNode manifest, String kind, Class<T> type) {
        List<Placed<T>> read = new ArrayList<>();
        for (JsonNode name : manifest.path(kind)) {
            JsonNode file = checked(name.asText(), kind);
            if (!file.isMissingNode()) {
                read.add(new Placed<>(name.asText(), "/", JSON.convertValue(file, type)));
            }
        }
        return read;
    }

    private <T> List<Placed<T>> listed(JsonNode manifest, String kind, String list, Class<T> type) {
        List<Placed<T>> read = new ArrayList<>();
        for (JsonNode name : manifest.path(kind)) {
            JsonNode things = checked(name.asText(), kind).path(list);
            for (int i = 0; i < things.size(); i++) {
                var value = JSON.convertValue(things.get(i), type);
                read.add(new Placed<>(name.asText(), "/%s/%d".formatted(list, i), value));
            }
        }
        return read;
    }

    /// The file as a tree; missing when it is faulty, which is noted.
    private JsonNode checked(String name, String kind) {
        JsonNode tree = tree(name);
        if (tree.isMissingNode()) {
            return tree;
        }
        List<Fault> found = faults(name, kind, tree);
        faults.addAll(found);
        return found.isEmpty() ? tree : JSON.missingNode();
    }

    /// What the schema of its kind has against a file.
    static List<Fault> faults(String name, String kind, JsonNode tree) {
        return schema(kind).validate(tree).stream()
                .map(message -> fault(name, message))
                .toList();
    }

    private JsonNode tree(String name) {
        Optional<String> text = source.apply(name);
        if (text.isEmpty()) {
            faults.add(new Fault(name, "/", "is listed but not there"));
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(text.get());
        } catch (JsonProcessingException malformed) {
            var line = "line " + malformed.getLocation().getLineNr();
            faults.add(new Fault(name, line, malformed.getOriginalMessage()));
            return JSON.missingNode();
        }
    }

    private static Fault fault(String name, ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String reason = message.getMessage();
        String repeated = pointer + ": ";
        return new Fault(
                name,
                pointer.isEmpty() ? "/" : pointer,
                reason.startsWith(repeated) ? reason.substring(repeated.length()) : reason);
    }

    private static JsonSchema schema(String kind) {
        String text = onClassPath("schema/%s.schema.json".formatted(kind)).orElseThrow();
        var pointers =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, pointers);
    }

    private void stopOnFaults() {
        if (!faults.isEmpty()) {
            throw new CatalogueRefused(faults);
        }
    }
}
