package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// Whatever comes in is held to the limits: the Gateway has its rules for clients and for paths, each way to a
/// service or to the login its rate, size and time, and each way to a service has tokens looked at. What is written
/// down of a request names nobody.
final class FrontDoor implements Policy {
    /// What a client could say of itself, and a service believe.
    private static final List<String> FORGED = List.of(
            "forwarded",
            "x-real-ip",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override");
    /// A path, a query or a header may hold a person's id or name.
    private static final Set<String> NAMES_NOBODY = Set.of(
            "%START_TIME%",
            "%REQ(:METHOD)%",
            "%ROUTE_NAME%",
            "%RESPONSE_CODE%",
            "%RESPONSE_FLAGS%",
            "%DURATION%",
            "%REQ(TRACEPARENT):55%");
    private static final String ENDLESS = "0s";

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        JsonNode gateway = all.require("Gateway", "telerehab");
        for (String kind : List.of("ClientTrafficPolicy", "EnvoyExtensionPolicy")) {
            findings.unless(of(all, kind, gateway).size() == 1, "the Gateway has not one " + kind);
        }
        findings.unless(gateway.at("/spec/infrastructure").has("parametersRef"), "the Gateway has no EnvoyProxy");
        all.all("ClientTrafficPolicy").forEach(policy -> clients(findings, policy.path("spec")));
        all.all("EnvoyProxy").forEach(proxy -> accessLog(findings, proxy.at("/spec/telemetry/accessLog")));
        for (JsonNode route : all.all("HTTPRoute")) {
            String backend = route.at("/spec/rules/0/backendRefs/0/name").asText();
            boolean isService = backend.endsWith("-service");
            if (isService || backend.equals("keycloak")) {
                limits(findings, route, of(all, "BackendTrafficPolicy", route));
            }
            findings.unless(
                    !isService || of(all, "SecurityPolicy", route).size() == 1,
                    Rendered.label(route) + " looks at no token");
        }
        return findings.list();
    }

    private static void clients(Findings findings, JsonNode policy) {
        JsonNode headers = policy.path("headers");
        findings.unless(
                Set.of("1.2", "1.3").contains(policy.at("/tls/minVersion").asText()), "clients may speak an old TLS");
        findings.unless(
                policy.at("/path/escapedSlashesAction").asText().equals("RejectRequest")
                        && policy.at("/path/disableMergeSlashes").asBoolean(),
                "a path may be read in two ways");
        findings.unless(
                headers.path("withUnderscoresAction").asText().equals("RejectRequest"),
                "a header may be read in two ways");
        List<String> removed = Rendered.texts(headers.at("/earlyRequestHeaders/remove"));
        findings.unless(removed.containsAll(FORGED), "clients are believed beyond " + removed);
        findings.unless(
                headers.at("/lateResponseHeaders/set")
                        .findValuesAsText("name")
                        .containsAll(List.of("strict-transport-security", "x-content-type-options")),
                "browsers are not told to be strict");
    }

    /// Where nothing is said of it, Envoy Gateway writes paths down.
    private static void accessLog(Findings findings, JsonNode log) {
        findings.unless(
                log.path("settings").size() == 1 && !log.path("disable").asBoolean(),
                "what is written down of a request is another's to say");
        for (JsonNode setting : log.path("settings")) {
            List<String> written = Rendered.texts(setting.at("/format/json"));
            findings.unless(
                    !written.isEmpty()
                            && NAMES_NOBODY.containsAll(written)
                            && !setting.path("format").has("text"),
                    "of a request is written down " + setting.path("format"));
            findings.unless(
                    setting.path("sinks").size() == 1
                            && setting.at("/sinks/0/file/path").asText().equals("/dev/stdout"),
                    "what is written down of a request goes elsewhere");
        }
    }

    private static void limits(Findings findings, JsonNode route, List<JsonNode> policies) {
        String name = Rendered.label(route);
        findings.unless(policies.size() == 1, name + " has not one BackendTrafficPolicy");
        boolean hasStreams = Rendered.name(route).equals("messaging-service");
        for (JsonNode policy : policies) {
            boolean isLimited = policy.at("/spec/rateLimit/local/rules")
                    .valueStream()
                    .anyMatch(rule -> rule.at("/limit/requests").asInt() > 0);
            findings.unless(isLimited, name + " has no limit of requests");
            findings.unless(policy.at("/spec/requestBuffer").has("limit"), name + " takes bodies of any size");
            String longest = policy.at("/spec/timeout/http/requestTimeout").asText(ENDLESS);
            findings.unless(longest.equals(ENDLESS) == hasStreams, name + " is answered within " + longest);
            String silent = policy.at("/spec/timeout/http/streamIdleTimeout").asText(ENDLESS);
            findings.unless(!silent.equals(ENDLESS), name + " may be silent for ever");
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
