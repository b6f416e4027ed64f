package clinic.telerehab.kubernetes.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// RFC 6902 as far as the overlays use it: `add`, `replace` and `remove`, each of which must find its place.
public final class JsonPatch {
    private JsonPatch() {}

    public static void apply(ObjectNode target, JsonNode operations) {
        for (JsonNode operation : operations) {
            String path = operation.path("path").asText();
            int last = path.lastIndexOf('/');
            JsonNode parent = target.at(path.substring(0, last));
            if (!(parent instanceof ContainerNode<?> container)) {
                throw new IllegalArgumentException("nothing at " + path.substring(0, last));
            }
            String key = path.substring(last + 1).replace("~1", "/").replace("~0", "~");
            String verb = operation.path("op").asText();
            if (!verb.equals("add") && container.at(pointer(key)).isMissingNode()) {
                throw new IllegalArgumentException("nothing at " + path);
            }
            change(container, verb, key, operation.path("value").deepCopy());
        }
    }

    private static String pointer(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static void change(ContainerNode<?> container, String verb, String key, JsonNode value) {
        switch (container) {
            case ObjectNode object when verb.equals("remove") -> object.remove(key);
            case ObjectNode object -> object.set(key, value);
            case ArrayNode array when verb.equals("remove") -> array.remove(Integer.parseInt(key));
            case ArrayNode array when key.equals("-") -> array.add(value);
            case ArrayNode array when verb.equals("add") -> array.insert(Integer.parseInt(key), value);
            case ArrayNode array -> array.set(Integer.parseInt(key), value);
            default -> throw new IllegalArgumentException(verb + " at " + key);
        }
    }
}
