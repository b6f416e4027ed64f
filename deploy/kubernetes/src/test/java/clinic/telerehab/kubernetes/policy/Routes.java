package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import clinic.telerehab.kubernetes.kustomize.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Every public path of the three contracts leads to its service, and so do the login's pages and the bucket's; nothing
/// else leads anywhere. That each route does nothing but that is [PlainRoutes]'s to say.
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
    private static final List<String> LOGIN =
            List.of("/auth/realms/telerehab/protocol/openid-connect/token", "/auth/resources/login/css/login.css");

    private record Route(String prefix, String backend) {
        boolean takes(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        List<Route> routes = routes(all);
        Map<String, String> wanted = wanted(all);
        wanted.forEach((path, backend) -> {
            String found = backendOf(routes, path).orElse("nobody");
            findings.unless(found.equals(backend), path + " leads to " + found);
        });
        for (Route route : routes) {
            findings.unless(
                    wanted.keySet().stream().anyMatch(route::takes), "nobody asked for a way to " + route.prefix());
        }
        return findings.list();
    }

    private static Map<String, String> wanted(Rendered all) {
        Map<String, String> wanted = new HashMap<>();
        for (String service : Rendered.SERVICES) {
            pathsOf(service)
                    .forEach(path -> wanted.put(path, path.contains("/internal/") ? "nobody" : service + "-service"));
        }
        CLOSED.forEach(path -> wanted.put(path, "nobody"));
        LOGIN.forEach(path -> wanted.put(path, "keycloak"));
        JsonNode media = all.settings("messaging-service");
        boolean isOurs =
                media.path("S3_PUBLIC_URL").equals(all.settings("suite").path("PUBLIC_URL"));
        wanted.put("/" + media.path("S3_BUCKET").asText() + "/part", isOurs ? "object-store" : "nobody");
        return wanted;
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

    private static List<Route> routes(Rendered all) {
        return all.all("HTTPRoute").stream()
                .flatMap(route -> route.at("/spec/rules").valueStream())
                .filter(rule -> rule.has("backendRefs"))
                .flatMap(rule -> prefixesOf(rule)
                        .map(prefix ->
                                new Route(prefix, rule.at("/backendRefs/0/name").asText())))
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    /// Without a match, every path is one.
    private static Stream<String> prefixesOf(JsonNode rule) {
        return rule.path("matches").isEmpty()
                ? Stream.of("")
                : rule.path("matches")
                        .valueStream()
                        .map(match -> match.at("/path/value").asText().replaceFirst("/$", ""));
    }

    private static Optional<String> backendOf(List<Route> routes, String path) {
        return routes.stream()
                .filter(route -> route.takes(path))
                .map(Route::backend)
                .findFirst();
    }
}
