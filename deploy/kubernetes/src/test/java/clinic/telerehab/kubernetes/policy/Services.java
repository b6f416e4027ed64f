package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// A Service is found inside the cluster alone, but for the relay's, and leads to what is asked, not to what manages
/// it.
final class Services implements Policy {
    private static final Set<String> FIELDS = Set.of("type", "selector", "ports", "externalTrafficPolicy");

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        List<Pods> pods = Pods.of(all);
        for (JsonNode service : all.all("Service")) {
            String name = Rendered.label(service);
            String wanted = Rendered.name(service).equals("coturn") ? "LoadBalancer" : "ClusterIP";
            String type = service.at("/spec/type").asText("ClusterIP");
            findings.unless(type.equals(wanted), name + " is a " + type);
            service.path("spec")
                    .fieldNames()
                    .forEachRemaining(field -> findings.unless(FIELDS.contains(field), name + " sets " + field));
            ObjectNode selector = JsonNodeFactory.instance.objectNode();
            selector.set("matchLabels", service.at("/spec/selector"));
            for (JsonNode port : service.at("/spec/ports")) {
                findings.unless(!port.has("nodePort"), name + " sets nodePort");
                findings.unless(
                        pods.stream()
                                .filter(one -> one.isPickedBy(selector))
                                .noneMatch(one -> isManaging(one, port.path("targetPort"))),
                        name + " publishes the management port");
            }
        }
        // Both open it to everybody, and are on where nothing is said.
        for (JsonNode keycloak : all.all("Keycloak")) {
            for (String part : new String[] {"ingress", "networkPolicy"}) {
                findings.unless(
                        keycloak.path("spec")
                                .path(part)
                                .path("enabled")
                                .asText()
                                .equals("false"),
                        Rendered.label(keycloak) + " brings its own " + part);
            }
        }
        return findings.list();
    }

    private static boolean isManaging(Pods pods, JsonNode port) {
        return port.asText().equals("management")
                || (port.isInt() && port.asInt() == pods.ports().getOrDefault("management", 0));
    }
}
