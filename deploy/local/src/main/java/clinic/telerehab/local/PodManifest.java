package clinic.telerehab.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One Deployment of a rendered overlay, with what it needs, as podman plays it. What it says of image, commands,
/// settings, secrets, volumes, security and resources stays; what a cluster does around it (restarts, probes, names) is
/// taken out, for the launcher to do.
final class PodManifest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern MEBIBYTES = Pattern.compile("(\\d+)Mi");
    private static final String TIME = "/var/lib/telerehab/time";

    private final ObjectNode deployment;
    private final List<ObjectNode> settings;
    private final List<ObjectNode> volumes;

    private PodManifest(ObjectNode deployment, List<ObjectNode> settings, List<ObjectNode> volumes) {
        this.deployment = deployment;
        this.settings = settings;
        this.volumes = volumes;
    }

    /// @param overlay as kustomize gives it
    static PodManifest read(Path overlay, String service) throws IOException {
        List<ObjectNode> objects = new ArrayList<>();
        try (MappingIterator<ObjectNode> documents =
                YAML.readerFor(ObjectNode.class).readValues(Files.readString(overlay))) {
            documents.forEachRemaining(objects::add);
        }
        ObjectNode deployment = all(objects, "Deployment", Set.of(service)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(overlay + " has no Deployment " + service));
        return new PodManifest(
                deployment,
                all(objects, "ConfigMap", texts(deployment, "configMapRef", "name")),
                all(objects, "PersistentVolumeClaim", texts(deployment, "persistentVolumeClaim", "claimName")));
    }

    private static List<ObjectNode> all(List<ObjectNode> objects, String kind, Set<String> names) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .filter(object -> names.contains(object.at("/metadata/name").asText()))
                .toList();
    }

    private static Set<String> texts(JsonNode within, String parent, String field) {
        Set<String> texts = new TreeSet<>();
        within.findValues(parent).forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }

    /// The secrets without which its containers don't start.
    Set<String> secrets() {
        return deployment.findValues("secretKeyRef").stream()
                .filter(reference -> !reference.path("optional").asBoolean())
                .map(reference -> reference.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What the service's container may use, in bytes.
    long memory() {
        Matcher limit =
                MEBIBYTES.matcher(service().at("/resources/limits/memory").asText());
        if (!limit.matches()) {
            throw new IllegalArgumentException("a limit of memory is told in Mi");
        }
        return Long.parseLong(limit.group(1)) * 1024 * 1024;
    }

    /// What Kubernetes would ask, in the order in which it has to agree.
    List<String> probes() {
        return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(probe -> service().path(probe).at("/httpGet/path").asText())
                .toList();
    }

    /// @param changed settings that are other than the overlay's
    /// @param hosts addresses by the names under which the pod looks for others
    /// @param time the folder that holds the demo's clock
    String played(Map<String, String> changed, Map<String, String> hosts, Path time) throws IOException {
        ObjectNode own = deployment.deepCopy();
        ObjectNode pod = (ObjectNode) own.at("/spec/template/spec");
        // The launcher restarts, and asks how it is; podman would publish ports on the machine.
        pod.put("restartPolicy", "Never");
        pod.path("containers")
                .forEach(container -> ((ObjectNode) container)
                        .remove(List.of("ports", "startupProbe", "livenessProbe", "readinessProbe")));
        hosts.forEach((name, address) -> pod.withArray("hostAliases")
                .addObject()
                .put("ip", address)
                .putArray("hostnames")
                .add(name));
        pod.withArray("volumes")
                .addObject()
                .put("name", "time")
                .putObject("hostPath")
                .put("path", time.toString());
        ((ObjectNode) pod.at("/containers/0"))
                .withArray("volumeMounts")
                .addObject()
                .put("name", "time")
                .put("mountPath", TIME)
                .put("readOnly", true);
        List<ObjectNode> documents = new ArrayList<>(volumes.stream()
                .map(ObjectNode::deepCopy)
                .map(PodManifest::owned)
                .toList());
        settings.forEach(map -> documents.add(changed(map.deepCopy(), changed)));
        documents.add(own);
        var text = new StringBuilder();
        for (ObjectNode document : documents) {
            text.append(YAML.writeValueAsString(document));
        }
        return text.toString();
    }

    /// What `fsGroup` would do.
    private static ObjectNode owned(ObjectNode claim) {
        claim.withObject("/metadata/annotations")
                .put("volume.podman.io/uid", "10001")
                .put("volume.podman.io/gid", "10001");
        return claim;
    }

    private static ObjectNode changed(ObjectNode map, Map<String, String> changed) {
        ObjectNode data = (ObjectNode) map.path("data");
        changed.forEach((name, value) -> {
            if (data.has(name)) {
                data.put(name, value);
            }
        });
        if (map.at("/metadata/name").asText().startsWith("suite-")) {
            data.put("QUARKUS_PROFILE", "demo").put("CLOCK_FILE", TIME + "/clock");
        }
        return map;
    }

    private JsonNode service() {
        return deployment.at("/spec/template/spec/containers/0");
    }
}
