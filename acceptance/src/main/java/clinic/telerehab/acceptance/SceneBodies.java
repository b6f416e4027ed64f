package clinic.telerehab.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Bodies of requests: the examples of the OpenAPI files, and our own where there is none or where
/// it would do harm, with the ids of what there is.
final class SceneBodies {
    private final Stage stage;
    private final Map<String, String> fields;
    private final JsonNode own;

    /// @param fields what stands in a field of that name, wherever it is
    SceneBodies(Stage stage, Map<String, String> fields) throws IOException {
        this.stage = stage;
        this.fields = fields;
        try (InputStream in = SceneBodies.class.getResourceAsStream("access-bodies.json")) {
            own = Http.JSON.readTree(Objects.requireNonNull(in, "bodies"));
        }
    }

    /// A body that could be taken; empty where the operation takes none.
    String of(Operation operation) {
        if (operation.type().equals("text/csv")) {
            return "recordNumber\n";
        }
        JsonNode ours =
                own.path(operation.id()).isMissingNode() ? own.path(operation.schema()) : own.path(operation.id());
        JsonNode body = (ours.isMissingNode() ? operation.example() : ours).deepCopy();
        fill(body);
        return body.isMissingNode() ? "" : body.toString();
    }

    private void fill(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                String value = replacement(field.getKey(), field.getValue());
                if (value.isEmpty()) {
                    fill(field.getValue());
                } else {
                    object.put(field.getKey(), value);
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                String value = fields.getOrDefault(list.get(at).asText(), "");
                if (value.isEmpty()) {
                    fill(list.get(at));
                } else {
                    list.set(at, value);
                }
            }
        }
    }

    private String replacement(String field, JsonNode value) {
        if (!value.isTextual()) {
            return "";
        }
        return switch (field) {
            case "practitionerId" -> Clinics.practitioner("lead");
            case "toPractitionerId" -> Clinics.practitioner(AccessCast.SPARE);
            case "episodeId", "id" -> Stage.newId();
            case "recordNumber" -> "T-" + Stage.newId().substring(24);
            case "localDate", "startDate" -> stage.today().toString();
            default -> fields.getOrDefault(field, "");
        };
    }
}
