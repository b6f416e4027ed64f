package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.kustomize.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// The front door takes what is encrypted, for its own namespace, and a route leads from a prefix of the path to one
/// Service and does nothing else: whatever a route could do besides would open what its prefix does not show.
final class PlainRoutes implements Policy {
    /// What is said to whoever comes without encryption.
    private static final JsonNode REDIRECT = Documents.parse(
                    "[{filters: [{type: RequestRedirect, requestRedirect: {scheme: https, statusCode: 301}}]}]")
            .getFirst();

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        findings.unless(all.all("Gateway").size() == 1, "not one Gateway");
        for (JsonNode listener : all.require("Gateway", "telerehab").at("/spec/listeners")) {
            listener(findings, all, listener);
        }
        all.all("HTTPRoute").forEach(route -> route(findings, all, route));
        return findings.list();
    }

    private static void listener(Findings findings, Rendered all, JsonNode listener) {
        String name = listener.path("name").asText();
        String wanted = name.equals("https") ? "443 HTTPS Terminate" : "80 HTTP ";
        String found = listener.path("port").asText() + " "
                + listener.path("protocol").asText() + " "
                + listener.at("/tls/mode").asText();
        findings.unless(found.equals(wanted), "the listener %s is %s, not %s".formatted(name, found, wanted));
        findings.unless(
                listener.at("/allowedRoutes/namespaces/from").asText().equals("Same"),
                "the listener " + name + " takes routes of others");
        findings.unless(
                all.all("HTTPRoute").stream().anyMatch(route -> isOn(route, name)),
                "nobody answers at the listener " + name);
    }

    private static boolean isOn(JsonNode route, String listener) {
        return route.at("/spec/parentRefs/0/sectionName").asText().equals(listener);
    }

    private static void route(Findings findings, Rendered all, JsonNode route) {
        String name = Rendered.label(route);
        JsonNode parents = route.at("/spec/parentRefs");
        knows(findings, name, route.path("spec"), Set.of("parentRefs", "rules"));
        findings.unless(parents.size() == 1, name + " hangs on other than one listener");
        parents.forEach(parent -> knows(findings, name, parent, Set.of("name", "sectionName")));
        findings.unless(
                parents.at("/0/name").asText().equals("telerehab")
                        && all.require("Gateway", "telerehab")
                                .at("/spec/listeners")
                                .findValuesAsText("name")
                                .contains(parents.at("/0/sectionName").asText()),
                name + " hangs on a listener that is not there");
        JsonNode rules = route.at("/spec/rules");
        if (isOn(route, "https")) {
            rules.forEach(rule -> rule(findings, name, rule));
        } else {
            findings.unless(rules.equals(REDIRECT), name + " answers without encryption");
        }
    }

    private static void rule(Findings findings, String name, JsonNode rule) {
        knows(findings, name, rule, Set.of("matches", "backendRefs", "filters"));
        findings.unless(!rule.path("matches").isEmpty(), name + " takes every path");
        for (JsonNode match : rule.path("matches")) {
            knows(findings, name, match, Set.of("path"));
            findings.unless(
                    match.at("/path/type").asText().equals("PathPrefix"), name + " matches by other than prefix");
        }
        // What a service answers may be restricted, what it is asked is passed on as it came.
        for (JsonNode filter : rule.path("filters")) {
            knows(findings, name, filter, Set.of("type", "responseHeaderModifier"));
            knows(findings, name, filter.path("responseHeaderModifier"), Set.of("set"));
        }
        findings.unless(rule.path("backendRefs").size() == 1, name + " leads to other than one Service");
        rule.path("backendRefs").forEach(backend -> knows(findings, name, backend, Set.of("name", "port")));
    }

    private static void knows(Findings findings, String name, JsonNode part, Set<String> fields) {
        part.fieldNames().forEachRemaining(field -> findings.unless(fields.contains(field), name + " has a " + field));
    }
}
