package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Whatever comes in is held to the limits: the Gateway has its rules for clients and for paths, each way to a
/// service or to the login its rate, and each way to a service has tokens looked at.
final class FrontDoor implements Policy {
    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        JsonNode gateway = all.require("Gateway", "telerehab");
        for (String kind : List.of("ClientTrafficPolicy", "EnvoyExtensionPolicy")) {
            findings.unless(of(all, kind, gateway).size() == 1, "the Gateway has not one " + kind);
        }
        findings.unless(gateway.at("/spec/infrastructure").has("parametersRef"), "the Gateway has no EnvoyProxy");
        for (JsonNode route : all.all("HTTPRoute")) {
            String backend = route.at("/spec/rules/0/backendRefs/0/name").asText();
            boolean isService = backend.endsWith("-service");
            if (isService || backend.equals("keycloak")) {
                rate(findings, route, of(all, "BackendTrafficPolicy", route));
            }
            findings.unless(
                    !isService || of(all, "SecurityPolicy", route).size() == 1,
                    Rendered.label(route) + " looks at no token");
        }
        return findings.list();
    }

    private static void rate(Findings findings, JsonNode route, List<JsonNode> policies) {
        findings.unless(policies.size() == 1, Rendered.label(route) + " has not one BackendTrafficPolicy");
        for (JsonNode policy : policies) {
            boolean isLimited = policy.at("/spec/rateLimit/local/rules")
                    .valueStream()
                    .anyMatch(rule -> rule.at("/limit/requests").asInt() > 0);
            findings.unless(isLimited, Rendered.label(route) + " has no limit of requests");
        }
    }

    /// Of two that mean the same, Envoy Gateway takes one and says so where nobody looks.
    private static List<JsonNode> of(Rendered all, String kind, JsonNode target) {
        return all.all(kind).stream()
                .map(JsonNode.class::cast)
                .filter(policy -> policy.at("/spec/targetRefs")
                        .valueStream()
                        .anyMatch(reference -> reference.path("kind").equals(target.path("kind"))
                                && reference.path("name").asText().equals(Rendered.name(target))))
                .toList();
    }
}
