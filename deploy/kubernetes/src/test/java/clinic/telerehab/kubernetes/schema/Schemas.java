package clinic.telerehab.kubernetes.schema;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.kustomize.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Says what is wrong with an object by the schema of its kind: a field that nobody knows counts as much as one that is
/// missing or of another type.
public final class Schemas {
    private static final Map<String, String> MODELS = models();
    private static final Map<String, JsonNode> CUSTOM = custom();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Schemas() {}

    public static List<String> complaints(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        String model = MODELS.get(kind);
        if (model == null) {
            JsonNode custom = CUSTOM.get(kind);
            return custom == null
                    ? List.of(Rendered.label(object) + " is of the unknown kind " + kind)
                    : validate(Rendered.label(object), custom, object.path("spec"));
        }
        return model.startsWith("io.kubernetes.") ? core(model, object) : StrictModels.complaints(model, object);
    }

    private static Map<String, String> models() {
        String core = "io.kubernetes.client.openapi.models.";
        String gateway = "io.fabric8.kubernetes.api.model.gatewayapi.v1.";
        String monitoring = "io.fabric8.openshift.api.model.monitoring.v1.";
        Map<String, String> models = new HashMap<>();
        Stream.of("Namespace", "ConfigMap", "Pod", "Service", "ServiceAccount", "PersistentVolumeClaim")
                .forEach(kind -> models.put("v1 " + kind, core + "V1" + kind));
        Stream.of("Deployment", "StatefulSet").forEach(kind -> models.put("apps/v1 " + kind, core + "V1" + kind));
        models.put("policy/v1 PodDisruptionBudget", core + "V1PodDisruptionBudget");
        models.put("autoscaling/v2 HorizontalPodAutoscaler", core + "V2HorizontalPodAutoscaler");
        models.put("networking.k8s.io/v1 NetworkPolicy", core + "V1NetworkPolicy");
        Stream.of("Gateway", "HTTPRoute")
                .forEach(kind -> models.put("gateway.networking.k8s.io/v1 " + kind, gateway + kind));
        Stream.of("PodMonitor", "ServiceMonitor", "PrometheusRule")
                .forEach(kind -> models.put("monitoring.coreos.com/v1 " + kind, monitoring + kind));
        return models;
    }

    private static Map<String, JsonNode> custom() {
        try (InputStream in = Schemas.class.getResourceAsStream("/custom-resources.yaml")) {
            byte[] yaml = Objects.requireNonNull(in).readAllBytes();
            Map<String, JsonNode> schemas = new HashMap<>();
            Documents.parse(new String(yaml, StandardCharsets.UTF_8))
                    .getFirst()
                    .properties()
                    .forEach(one -> schemas.put(
                            one.getValue().path("apiVersion").asText() + " " + one.getKey(),
                            one.getValue().path("spec")));
            return schemas;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> core(String model, JsonNode object) {
        try {
            Class.forName(model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
            return List.of();
        } catch (InvocationTargetException refused) {
            return List.of(Rendered.label(object) + ": " + refused.getCause().getMessage());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> validate(String name, JsonNode schema, JsonNode spec) {
        return FACTORY.getSchema(schema).validate(spec).stream()
                .map(message -> name + ": " + message.getMessage())
                .sorted()
                .toList();
    }

    /// Holds every custom resource against the definitions of a real cluster: files as `kubectl get crd -o yaml` gives
    /// them.
    static List<String> complaintsByDefinition(Path folder, List<ObjectNode> objects) throws IOException {
        Map<String, ObjectNode> definitions = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.flatMap(file -> Documents.read(file).stream())
                    .flatMap(one -> one.has("items") ? one.path("items").valueStream() : Stream.of(one))
                    .filter(one -> one.path("kind").asText().equals("CustomResourceDefinition"))
                    .forEach(one -> addVersions(definitions, one));
        }
        definitions.values().forEach(Schemas::close);
        return objects.stream()
                .filter(object -> definitions.containsKey(keyOf(object)))
                .flatMap(object -> validate(
                        Rendered.label(object),
                        definitions.get(keyOf(object)).at("/properties/spec"),
                        object.path("spec"))
                        .stream())
                .toList();
    }

    private static String keyOf(JsonNode object) {
        return object.path("apiVersion").asText() + " " + object.path("kind").asText();
    }

    private static void addVersions(Map<String, ObjectNode> definitions, JsonNode definition) {
        for (JsonNode version : definition.at("/spec/versions")) {
            String kind = definition.at("/spec/group").asText() + "/"
                    + version.path("name").asText() + " "
                    + definition.at("/spec/names/kind").asText();
            definitions.put(kind, (ObjectNode) version.at("/schema/openAPIV3Schema"));
        }
    }

    /// A cluster drops fields that it does not know; here they are an error.
    private static void close(JsonNode schema) {
        boolean isOpen = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()
                || schema.has("additionalProperties")
                || !schema.path("properties").isObject();
        if (schema instanceof ObjectNode object && schema.path("type").asText().equals("object") && !isOpen) {
            object.set("additionalProperties", BooleanNode.FALSE);
        }
        schema.forEach(Schemas::close);
    }
}
