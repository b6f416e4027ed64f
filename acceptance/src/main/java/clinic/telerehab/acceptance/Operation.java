package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// One operation of a service, as its OpenAPI file describes it.
///
/// @param service the short name, such as `patient`
/// @param path with its parameters in braces
/// @param query the names of what its query may hold
/// @param required those of them that it must hold
/// @param isCreation whether it makes something under an id of the caller's
/// @param schema the name of the schema of its body; empty where it takes none
/// @param type the media type of its body
/// @param example of its body; missing where there is none
record Operation(
        String service,
        String id,
        String method,
        String path,
        Set<String> query,
        Set<String> required,
        boolean isChange,
        boolean isCreation,
        String schema,
        String type,
        JsonNode example) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /// @param root of the repository
    static List<Operation> of(String service, Path root) throws IOException {
        JsonNode api = YAML.readTree(
                root.resolve("docs/api/" + service + "-service.yaml").toFile());
        List<Operation> all = new ArrayList<>();
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                all.add(read(service, path.getKey(), method.getKey(), method.getValue(), api))));
        return all;
    }

    private static Operation read(String service, String path, String method, JsonNode described, JsonNode api) {
        JsonNode body = described.at("/requestBody/content");
        String type = body.isMissingNode() ? "" : body.fieldNames().next();
        String schema = body.path(type).at("/schema/$ref").asText("").replaceFirst(".*/", "");
        boolean isChange = !named(described, "header", "If-Match").isEmpty();
        return new Operation(
                service,
                described.at("/operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                named(described, "query", ""),
                required(described),
                isChange,
                method.equals("put") && !isChange && described.at("/responses").has("201"),
                schema,
                type,
                schema.isEmpty() ? MissingNode.getInstance() : api.at("/components/schemas/" + schema + "/examples/0"));
    }

    private static Set<String> named(JsonNode described, String place, String name) {
        return parameters(described).stream()
                .filter(one -> one.at("/in").asText().equals(place))
                .map(one -> one.at("/name").asText())
                .filter(one -> name.isEmpty() || one.equals(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> required(JsonNode described) {
        return parameters(described).stream()
                .filter(one -> one.at("/in").asText().equals("query")
                        && one.at("/required").asBoolean())
                .map(one -> one.at("/name").asText())
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> parameters(JsonNode described) {
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .toList();
    }

    boolean isInternal() {
        return path.contains("/internal/");
    }
}
