package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pods that will run: those of our own workloads, those that operators make of their resources, and Keycloak's
/// operator, which lives among them.
///
/// @param ports by name
record Pods(String name, Map<String, String> labels, Map<String, Integer> ports) {
    static List<Pods> of(Rendered all) {
        List<Pods> pods = new ArrayList<>();
        for (JsonNode workload : all.workloads()) {
            pods.add(new Pods(
                    Rendered.name(workload),
                    labelsOf(workload.at("/spec/template/metadata/labels")),
                    portsOf(workload.at("/spec/template/spec/containers"))));
        }
        for (JsonNode cluster : all.all("Cluster")) {
            pods.add(new Pods(
                    Rendered.name(cluster),
                    Map.of("cnpg.io/cluster", Rendered.name(cluster)),
                    Map.of("postgresql", 5432, "status", 8000, "metrics", 9187)));
        }
        for (JsonNode keycloak : all.all("Keycloak")) {
            pods.add(new Pods(
                    Rendered.name(keycloak),
                    Map.of("app", "keycloak", "app.kubernetes.io/instance", Rendered.name(keycloak)),
                    Map.of(
                            "http",
                            keycloak.at("/spec/http/httpPort").asInt(),
                            "management",
                            keycloak.at("/spec/httpManagement/port").asInt(),
                            "jgroups",
                            7800,
                            "jgroups-fd",
                            57800)));
            // Its operator watches one namespace, and so stands in this one (docs/operations/install.md).
            pods.add(new Pods("keycloak-operator", Map.of("app.kubernetes.io/name", "keycloak-operator"), Map.of()));
        }
        for (JsonNode ignored : all.all("KeycloakRealmImport")) {
            pods.add(new Pods("keycloak-realm-import", Map.of("app", "keycloak-realm-import"), Map.of()));
        }
        return pods;
    }

    private static Map<String, Integer> portsOf(JsonNode containers) {
        Map<String, Integer> ports = new HashMap<>();
        containers
                .findValues("ports")
                .forEach(list -> list.forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asInt())));
        return ports;
    }

    static Map<String, String> labelsOf(JsonNode labels) {
        Map<String, String> found = new HashMap<>();
        labels.properties()
                .forEach(label -> found.put(label.getKey(), label.getValue().asText()));
        return found;
    }

    boolean isPickedBy(JsonNode selector) {
        return selector.path("matchExpressions").valueStream().allMatch(this::fits)
                && labels.entrySet()
                        .containsAll(labelsOf(selector.path("matchLabels")).entrySet());
    }

    private boolean fits(JsonNode expression) {
        String key = expression.path("key").asText();
        boolean isAmong = labels.containsKey(key)
                && Rendered.texts(expression.path("values")).contains(labels.get(key));
        return switch (expression.path("operator").asText()) {
            case "In" -> isAmong;
            case "NotIn" -> !isAmong;
            case "Exists" -> labels.containsKey(key);
            default -> !labels.containsKey(key);
        };
    }

    boolean has(JsonNode port) {
        return port.isInt()
                ? ports.containsValue(port.asInt()) || port.asInt() >= 49160
                : ports.containsKey(port.asText());
    }
}
