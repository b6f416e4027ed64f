package clinic.telerehab.kubernetes.kustomize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gives objects new names, and everybody who refers to them too.
final class Names {
    /// The fields by which one object names another of that kind, wherever they stand.
    private static final Map<String, List<String>> REFERRING = Map.of(
            "ConfigMap", List.of("configMapRef/name", "configMapKeyRef/name", "configMap/name"),
            "ServiceAccount", List.of("serviceAccountName"),
            "PersistentVolumeClaim", List.of("persistentVolumeClaim/claimName"),
            "Deployment", List.of("scaleTargetRef/name"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private Names() {}

    static String of(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static String kindOf(JsonNode object) {
        return object.path("kind").asText();
    }

    static void prefix(List<ObjectNode> objects, String prefix) {
        for (ObjectNode object : List.copyOf(objects)) {
            rename(objects, object, prefix + of(object));
        }
    }

    static void rename(List<ObjectNode> objects, ObjectNode object, String name) {
        String old = of(object);
        ((ObjectNode) object.path("metadata")).put("name", name);
        for (String reference : REFERRING.getOrDefault(kindOf(object), List.of())) {
            objects.forEach(one -> follow(one, reference.split("/"), old, name));
        }
    }

    private static void follow(JsonNode node, String[] reference, String old, String name) {
        node.properties().forEach(field -> {
            if (field.getKey().equals(reference[0])) {
                JsonNode named = reference.length == 1
                        ? field.getValue()
                        : field.getValue().path(reference[1]);
                if (named.asText().equals(old)) {
                    ObjectNode holder = (ObjectNode) (reference.length == 1 ? node : field.getValue());
                    holder.set(reference[reference.length - 1], TextNode.valueOf(name));
                }
            }
        });
        node.forEach(child -> follow(child, reference, old, name));
    }

    /// The name that changes with the content, so that changed settings start new pods.
    static String hashed(JsonNode configMap) {
        Map<String, Object> content = new TreeMap<>();
        content.put("data", JSON.convertValue(configMap.path("data"), TreeMap.class));
        content.put("kind", "ConfigMap");
        // Kustomize means the name and takes none.
        content.put("name", "");
        try {
            String json = JSON.writeValueAsString(content)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return of(configMap) + "-"
                    + legible(HexFormat.of().formatHex(digest).substring(0, 10));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// As kustomize has it: no vowels and no digits that look like one.
    private static String legible(String hex) {
        return hex.replace('0', 'g')
                .replace('1', 'h')
                .replace('3', 'k')
                .replace('a', 'm')
                .replace('e', 't');
    }
}
