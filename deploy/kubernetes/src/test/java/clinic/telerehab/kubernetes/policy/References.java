package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Whoever names another object, or an address in here, finds it.
final class References implements Policy {
    /// Fields that name an object, each of the kind.
    private static final Map<String, String> BY_NAME = Map.of(
            "barmanObjectName", "ObjectStore",
            "keycloakCRName", "Keycloak");
    /// Fields that name an object and its kind.
    private static final List<String> BY_KIND =
            List.of("targetRefs", "targetRef", "parametersRef", "generatorRef", "issuerRef", "scaleTargetRef");
    /// What a cluster has before the suite comes.
    private static final Set<String> GIVEN = Set.of("ClusterIssuer", "ClusterSecretStore");

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        String namespace = Rendered.name(all.all("Namespace").getFirst());
        Set<String> addresses = addresses(all);
        for (JsonNode object : all.objects()) {
            String name = Rendered.label(object);
            findings.unless(
                    object.path("kind").asText().equals("Namespace")
                            || object.at("/metadata/namespace").asText().equals(namespace),
                    name + " stands in another namespace");
            BY_NAME.forEach(
                    (field, kind) -> each(object, field, named -> named(findings, all, name, kind, named.asText())));
            BY_KIND.forEach(field -> each(object, field, named -> kind(findings, all, name, named)));
            each(object, "backendRefs", backend -> {
                String address = backend.path("name").asText() + ":"
                        + backend.path("port").asText();
                address(findings, addresses, name, address);
            });
            each(object, "uri", uri -> url(findings, addresses, name, uri.asText()));
        }
        databases(findings, all, addresses);
        all.all("ConfigMap").forEach(map -> settings(findings, addresses, map));
        return findings.list();
    }

    private static void each(JsonNode object, String field, Consumer<JsonNode> look) {
        object.path("spec").findValues(field).stream()
                .flatMap(found -> found.isArray() ? found.valueStream() : Stream.of(found))
                .forEach(look);
    }

    private static void named(Findings findings, Rendered all, String who, String kind, String name) {
        findings.unless(
                all.find(kind, name).isPresent(), "%s names %s %s, which is not there".formatted(who, kind, name));
    }

    private static void kind(Findings findings, Rendered all, String who, JsonNode reference) {
        String kind = reference.path("kind").asText();
        if (GIVEN.contains(kind)) {
            return;
        }
        String name = reference.path("name").asText();
        named(findings, all, who, kind, name);
        String group =
                reference.path("group").asText(reference.path("apiVersion").asText());
        all.find(kind, name)
                .ifPresent(found -> findings.unless(
                        found.path("apiVersion").asText().startsWith(group), who + " knows no group of " + kind));
    }

    /// Of the Services that stand here, and of those that the operator makes of a Cluster.
    private static Set<String> addresses(Rendered all) {
        Set<String> addresses = new HashSet<>();
        for (JsonNode service : all.all("Service")) {
            for (JsonNode port : service.at("/spec/ports")) {
                addresses.add(Rendered.name(service) + ":" + port.path("port").asText());
            }
        }
        for (JsonNode cluster : all.all("Cluster")) {
            Stream.of("rw", "ro", "r").forEach(end -> addresses.add(Rendered.name(cluster) + "-" + end + ":5432"));
        }
        return addresses;
    }

    private static void address(Findings findings, Set<String> addresses, String who, String address) {
        findings.unless(addresses.contains(address), who + " leads to a Service or port that is not there: " + address);
    }

    private static void databases(Findings findings, Rendered all, Set<String> addresses) {
        for (String kind : List.of("ScheduledBackup", "Database")) {
            for (JsonNode one : all.all(kind)) {
                String cluster = one.at("/spec/cluster/name").asText();
                named(findings, all, Rendered.label(one), "Cluster", cluster);
                JsonNode plugin = one.at("/spec/pluginConfiguration/name");
                findings.unless(
                        plugin.isMissingNode()
                                || all.find("Cluster", cluster).stream()
                                        .anyMatch(found -> found.at("/spec/plugins")
                                                .findValues("name")
                                                .contains(plugin)),
                        Rendered.label(one) + " names a plugin that its Cluster has not");
            }
        }
        for (JsonNode keycloak : all.all("Keycloak")) {
            JsonNode database = keycloak.path("spec").path("db");
            String host = database.path("host").asText();
            address(
                    findings,
                    addresses,
                    Rendered.label(keycloak),
                    host + ":" + database.path("port").asText());
        }
    }

    private static void settings(Findings findings, Set<String> addresses, JsonNode map) {
        JsonNode data = map.path("data");
        data.forEach(value -> {
            if (value.asText().matches("(http|postgresql)://\\S+")) {
                url(findings, addresses, Rendered.label(map), value.asText());
            }
        });
        String mail = data.path("SMTP_HOST").asText();
        if (data.has("SMTP_HOST") && !mail.contains(".")) {
            address(
                    findings,
                    addresses,
                    Rendered.label(map),
                    mail + ":" + data.path("SMTP_PORT").asText());
        }
    }

    /// Without encryption nobody is spoken to but in here and where spans go; `0.0.0.0` is where a server listens.
    private static void url(Findings findings, Set<String> addresses, String who, String url) {
        URI uri = URI.create(url);
        String host = String.valueOf(uri.getHost());
        if (!host.equals("0.0.0.0") && !host.endsWith(".monitoring")) {
            address(findings, addresses, who, host + ":" + uri.getPort());
        }
    }
}
