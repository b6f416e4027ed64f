package clinic.telerehab.kubernetes.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// What a kustomization does to every object alike.
final class Transformers {
    /// Where labels are put that pods are found by, for the kinds that `labels` meets here.
    private static final Map<String, List<String>> SELECTING = Map.of(
            "Service", List.of("/spec/selector"),
            "PodDisruptionBudget", List.of("/spec/selector/matchLabels"),
            "Deployment", List.of("/spec/selector/matchLabels", "/spec/template/metadata/labels"));

    private Transformers() {}

    static void move(ObjectNode object, String namespace) {
        ObjectNode metadata = (ObjectNode) object.path("metadata");
        if (Names.kindOf(object).equals("Namespace")) {
            metadata.put("name", namespace);
        } else {
            metadata.put("namespace", namespace);
        }
    }

    static void label(ObjectNode object, JsonNode labels) {
        labels.path("pairs").properties().forEach(pair -> {
            String value = pair.getValue().asText();
            ((ObjectNode) object.path("metadata")).withObjectProperty("labels").put(pair.getKey(), value);
            if (labels.path("includeSelectors").asBoolean()) {
                select(object, pair.getKey(), value);
            }
        });
    }

    private static void select(ObjectNode object, String label, String value) {
        for (String place : SELECTING.getOrDefault(Names.kindOf(object), List.of())) {
            ((ObjectNode) object.at(place)).put(label, value);
        }
        for (JsonNode spread : object.at("/spec/template/spec/topologySpreadConstraints")) {
            ((ObjectNode) spread.at("/labelSelector/matchLabels")).put(label, value);
        }
    }

    static void image(ObjectNode object, JsonNode wanted) {
        for (String list : new String[] {"initContainers", "containers"}) {
            for (JsonNode container : object.at("/spec/template/spec").path(list)) {
                String[] image = container.path("image").asText().split(":", 2);
                if (image[0].equals(wanted.path("name").asText())) {
                    String tag = wanted.path("newTag").asText(image.length == 2 ? image[1] : "");
                    ((ObjectNode) container)
                            .put("image", wanted.path("newName").asText(image[0]) + (tag.isEmpty() ? "" : ":" + tag));
                }
            }
        }
    }
}
