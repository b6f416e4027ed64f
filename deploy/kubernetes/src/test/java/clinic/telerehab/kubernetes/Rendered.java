package clinic.telerehab.kubernetes;

import clinic.telerehab.kubernetes.kustomize.Documents;
import clinic.telerehab.kubernetes.kustomize.Kustomization;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Every object of one overlay, as `kubectl kustomize` gives it, or our own renderer where there is no kubectl.
public record Rendered(String overlay, List<ObjectNode> objects) {
    /// Production while passwords are replaced.
    public static final String ROTATING = "../src/test/overlays/rotating";
    /// And afterwards.
    public static final String ROTATED = "../src/test/overlays/rotated";
    /// With `-Doverlay=name`, an installation's own beside them.
    public static final List<String> OVERLAYS = Stream.concat(
                    Stream.of("local", "staging", "production", ROTATING, ROTATED),
                    Stream.ofNullable(System.getProperty("overlay")))
            .toList();
    /// How the value of a variable begins that is taken from a secret.
    public static final String SECRET = "secret ";

    public static final List<String> SERVICES = List.of("patient", "program", "messaging");
    private static final Path FOLDER = Path.of("overlays");
    private static final Map<String, Rendered> DONE = new ConcurrentHashMap<>();

    /// The same for everybody: who wants to change something takes a [#copy()].
    public static Rendered of(String overlay) {
        return DONE.computeIfAbsent(
                overlay, name -> new Rendered(name, hasKubectl() ? byKubectl(name) : byOurselves(name)));
    }

    static List<ObjectNode> byOurselves(String overlay) {
        return Kustomization.render(FOLDER.resolve(overlay));
    }

    static List<ObjectNode> byKubectl(String overlay) {
        try {
            Process kubectl = new ProcessBuilder(
                            "kubectl", "kustomize", FOLDER.resolve(overlay).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl does not render " + overlay);
            }
            return Documents.parse(yaml).stream().map(ObjectNode.class::cast).toList();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static boolean hasKubectl() {
        return has("kubectl");
    }

    /// Whether this machine has a program of that name.
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    public Rendered copy() {
        List<ObjectNode> copies = new ArrayList<>();
        objects.forEach(object -> copies.add(object.deepCopy()));
        return new Rendered(overlay, copies);
    }

    public List<ObjectNode> all(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    public Optional<ObjectNode> find(String kind, String name) {
        return all(kind).stream().filter(object -> name(object).equals(name)).findFirst();
    }

    public ObjectNode require(String kind, String name) {
        return find(kind, name)
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + name + " in " + overlay));
    }

    /// What the ConfigMap of that name says, whatever is hung on the name for its content; nothing if there is none.
    public JsonNode settings(String name) {
        return all("ConfigMap").stream()
                .filter(map -> name(map).matches(name + "-[a-z0-9]{10}"))
                .findFirst()
                .map(map -> map.path("data"))
                .orElse(MissingNode.getInstance());
    }

    /// What brings pods of its own, each with a pod template under `spec.template`; a Pod is given one.
    public List<ObjectNode> workloads() {
        return Stream.concat(
                        Stream.of("Deployment", "StatefulSet", "DaemonSet", "Job")
                                .flatMap(kind -> all(kind).stream()),
                        all("Pod").stream().map(Rendered::templated))
                .toList();
    }

    private static ObjectNode templated(ObjectNode pod) {
        ObjectNode workload = pod.deepCopy();
        ObjectNode template = workload.putObject("spec").putObject("template");
        template.set("metadata", pod.path("metadata"));
        template.set("spec", pod.path("spec"));
        return workload;
    }

    public static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    public static String label(JsonNode object) {
        return object.path("kind").asText() + " " + name(object);
    }

    /// Containers of both sorts.
    public static List<JsonNode> containers(JsonNode workload) {
        List<JsonNode> containers = new ArrayList<>();
        workload.at("/spec/template/spec/initContainers").forEach(containers::add);
        workload.at("/spec/template/spec/containers").forEach(containers::add);
        return containers;
    }

    /// What a container is told, by itself or by a map: a value, or [#SECRET] and where it is from.
    public Map<String, String> variablesOf(JsonNode container) {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode from : container.path("envFrom")) {
            find("ConfigMap", from.at("/configMapRef/name").asText())
                    .ifPresent(map -> map.path("data")
                            .properties()
                            .forEach(
                                    one -> told.put(one.getKey(), one.getValue().asText())));
        }
        for (JsonNode variable : container.path("env")) {
            told.put(variable.path("name").asText(), valueOf(variable));
        }
        return told;
    }

    private static String valueOf(JsonNode variable) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        return secret.isMissingNode()
                ? variable.path("value").asText()
                : SECRET + secret.path("name").asText() + "/"
                        + secret.path("key").asText()
                        + (secret.path("optional").asBoolean() ? " or none" : "");
    }

    public static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
