package clinic.telerehab.kubernetes.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Renders what the overlays use of kustomize, for machines without kubectl: resources, components, patches of both
/// kinds, a namespace, a name prefix, labels, images and ConfigMaps from literals and files. Whatever else a
/// kustomization asks for stops the rendering. Where there is a kubectl, a test holds it against kubectl's own answer.
public final class Kustomization {
    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "resources",
            "components",
            "namespace",
            "namePrefix",
            "labels",
            "images",
            "patches",
            "configMapGenerator");

    private final Path folder;
    private final JsonNode asked;
    private final List<ObjectNode> objects;
    private final Set<ObjectNode> generated;

    private Kustomization(Path folder, List<ObjectNode> objects, Set<ObjectNode> generated) {
        this.folder = folder;
        this.asked = Documents.read(folder.resolve("kustomization.yaml")).getFirst();
        this.objects = objects;
        this.generated = generated;
    }

    /// Everything that an overlay comes to.
    public static List<ObjectNode> render(Path overlay) {
        Set<ObjectNode> generated = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ObjectNode> objects = new ArrayList<>();
        new Kustomization(overlay, objects, generated).accumulate();
        for (ObjectNode configMap : generated) {
            Names.rename(objects, configMap, Names.hashed(configMap));
        }
        return objects;
    }

    private void accumulate() {
        Set<String> unknown = new HashSet<>();
        asked.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(folder + " asks for " + unknown + ", which only kubectl can do");
        }
        asked.path("resources").forEach(resource -> add(folder.resolve(resource.asText())));
        asked.path("components").forEach(component -> within(component.asText(), objects));
        asked.path("configMapGenerator").forEach(this::generate);
        asked.path("patches").forEach(this::patch);
        transform();
    }

    private void transform() {
        if (asked.has("namespace")) {
            objects.forEach(
                    object -> Transformers.move(object, asked.path("namespace").asText()));
        }
        if (asked.has("namePrefix")) {
            Names.prefix(objects, asked.path("namePrefix").asText());
        }
        asked.path("labels").forEach(labels -> objects.forEach(object -> Transformers.label(object, labels)));
        asked.path("images").forEach(image -> objects.forEach(object -> Transformers.image(object, image)));
    }

    private void add(Path resource) {
        if (Files.isDirectory(resource)) {
            List<ObjectNode> own = new ArrayList<>();
            within(folder.relativize(resource).toString(), own);
            objects.addAll(own);
        } else {
            objects.addAll(Documents.objects(resource));
        }
    }

    private void within(String path, List<ObjectNode> into) {
        new Kustomization(folder.resolve(path).normalize(), into, generated).accumulate();
    }

    private void generate(JsonNode wanted) {
        String name = wanted.path("name").asText();
        ObjectNode configMap = wanted.path("behavior").asText().equals("merge") ? find("ConfigMap", name) : made(name);
        ObjectNode data = (ObjectNode) configMap.path("data");
        wanted.path("literals").forEach(literal -> {
            String[] parts = literal.asText().split("=", 2);
            data.put(parts[0], parts[1]);
        });
        wanted.path("files").forEach(file -> data.put(file.asText(), contentOf(file.asText())));
    }

    private ObjectNode made(String name) {
        ObjectNode configMap = JsonNodeFactory.instance.objectNode();
        configMap.put("apiVersion", "v1").put("kind", "ConfigMap");
        configMap.putObject("metadata").put("name", name);
        configMap.putObject("data");
        objects.add(configMap);
        generated.add(configMap);
        return configMap;
    }

    private String contentOf(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void patch(JsonNode entry) {
        List<JsonNode> documents = entry.has("path")
                ? Documents.read(folder.resolve(entry.path("path").asText()))
                : Documents.parse(entry.path("patch").asText());
        for (JsonNode document : documents) {
            if (document.isArray()) {
                targets(entry.path("target")).forEach(target -> JsonPatch.apply(target, document));
            } else {
                merge((ObjectNode) document);
            }
        }
    }

    private void merge(ObjectNode patch) {
        ObjectNode target = find(Names.kindOf(patch), Names.of(patch));
        if (patch.path("$patch").asText().equals("delete")) {
            objects.removeIf(object -> object == target);
        } else {
            StrategicMerge.merge(target, patch);
        }
    }

    private List<ObjectNode> targets(JsonNode selector) {
        String kind = selector.path("kind").asText();
        String name = selector.path("name").asText(".*");
        List<ObjectNode> targets = objects.stream()
                .filter(object ->
                        Names.kindOf(object).equals(kind) && Names.of(object).matches(name))
                .toList();
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(folder + " patches a " + kind + " " + name + " that is not there");
        }
        return targets;
    }

    private ObjectNode find(String kind, String name) {
        return objects.stream()
                .filter(object ->
                        Names.kindOf(object).equals(kind) && Names.of(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + " changes a " + kind + " " + name + " that is not there"));
    }
}
