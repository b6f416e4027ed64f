package clinic.telerehab.kubernetes.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays a patch over an object: maps grow together, `null` takes away, and the lists of a pod that have a key grow
/// together by it, what is new standing first. Every other list is replaced.
final class StrategicMerge {
    private static final Map<String, String> KEYS = Map.of(
            "containers", "name",
            "initContainers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath");

    private StrategicMerge() {}

    static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode there = target.get(name);
            switch (field.getValue()) {
                case JsonNode value when value.isNull() -> target.remove(name);
                case ObjectNode map when there instanceof ObjectNode known -> merge(known, map);
                case ArrayNode list
                when there instanceof ArrayNode known && KEYS.containsKey(name) ->
                    target.set(name, merge(known, list, KEYS.get(name)));
                case JsonNode value -> target.set(name, value.deepCopy());
            }
        });
    }

    private static ArrayNode merge(ArrayNode target, ArrayNode patch, String key) {
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : patch) {
            if (find(target, key, item) == null) {
                merged.add(item.deepCopy());
            }
        }
        for (JsonNode item : target) {
            JsonNode over = find(patch, key, item);
            if (over != null) {
                merge((ObjectNode) item, (ObjectNode) over);
            }
            merged.add(item);
        }
        return merged;
    }

    private static @Nullable JsonNode find(ArrayNode list, String key, JsonNode like) {
        for (JsonNode item : list) {
            if (item.path(key).equals(like.path(key))) {
                return item;
            }
        }
        return null;
    }
}
