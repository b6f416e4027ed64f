package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.kustomize.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Every public path of the three contracts leads to its service, and nothing else leads anywhere.
final class Routes implements Policy {
    private static final Map<String, List<String>> PATHS = new ConcurrentHashMap<>();
    private static final List<String> CLOSED = List.of(
            "/",
            "/q/health/ready",
            "/q/metrics",
            "/api/patient/q/health",
            "/auth/admin/master/console",
            "/auth/realms/master/protocol/openid-connect/token",
            "/auth/health",
            "/auth/metrics",
            "/api/patient/v2/me",
            "/apix/patient/v1/me");

    private record Route(String prefix, String backend) {}

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        List<Route> routes = routes(all);
        for (String service : Rendered.SERVICES) {
            for (String path : pathsOf(service)) {
                Optional<String> wanted =
                        path.contains("/internal/") ? Optional.empty() : Optional.of(service + "-service");
                findings.unless(
                        backendOf(routes, path).equals(wanted),
                        path + " leads to " + backendOf(routes, path).orElse("nobody"));
            }
        }
        CLOSED.forEach(path -> findings.unless(
                backendOf(routes, path).isEmpty(),
                path + " leads to " + backendOf(routes, path).orElse("nobody")));
        all.all("HTTPRoute").forEach(route -> route(findings, all, route));
        return findings.list();
    }

    private static List<String> pathsOf(String service) {
        return PATHS.computeIfAbsent(service, name -> {
            JsonNode contract = Documents.read(Path.of("../../docs/api", name + "-service.yaml"))
                    .getFirst();
            return contract.path("paths")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }

    /// Those of the encrypted listener; the other one only redirects.
    private static List<Route> routes(Rendered all) {
        return all.all("HTTPRoute").stream()
                .flatMap(route -> stream(route.at("/spec/rules")))
                .flatMap(rule -> stream(rule.path("matches"))
                        .map(match -> new Route(
                                match.at("/path/value").asText(),
                                rule.at("/backendRefs/0/name").asText())))
                .sorted(Comparator.comparing((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }

    private static Optional<String> backendOf(List<Route> routes, String path) {
        return routes.stream()
                .filter(route -> path.equals(route.prefix()) || path.startsWith(route.prefix() + "/"))
                .map(Route::backend)
                .findFirst();
    }

    private static void route(Findings findings, Rendered all, JsonNode route) {
        String name = Rendered.label(route);
        for (JsonNode parent : route.at("/spec/parentRefs")) {
            boolean isThere = all.find("Gateway", parent.path("name").asText()).stream()
                    .flatMap(gateway -> stream(gateway.at("/spec/listeners")))
                    .anyMatch(listener -> listener.path("name").equals(parent.path("sectionName")));
            findings.unless(isThere, name + " hangs on a listener that is not there");
        }
        boolean isEncrypted =
                route.at("/spec/parentRefs/0/sectionName").asText().equals("https");
        for (JsonNode rule : route.at("/spec/rules")) {
            boolean isRedirect = rule.at("/filters/0/type").asText().equals("RequestRedirect");
            findings.unless(isEncrypted || isRedirect, name + " answers without encryption");
            rule.path("backendRefs").forEach(backend -> backend(findings, all, name, backend));
            for (JsonNode match : rule.path("matches")) {
                findings.unless(
                        match.at("/path/type").asText().equals("PathPrefix"), name + " matches by other than prefix");
            }
        }
    }

    private static void backend(Findings findings, Rendered all, String name, JsonNode backend) {
        boolean isThere = all.find("Service", backend.path("name").asText()).stream()
                .flatMap(service -> stream(service.at("/spec/ports")))
                .anyMatch(port -> port.path("port").equals(backend.path("port")));
        findings.unless(isThere, name + " leads to a Service or port that is not there");
    }
}
