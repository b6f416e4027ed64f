package clinic.telerehab.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPPathMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// The routes of the `HTTPRoute` manifests, so that there is one route table for the local suite and for Kubernetes.
public final class RouteTable {
    private static final String FOLDER = "deploy/kubernetes/base";
    private static final String FILES = "httproute-";

    private final List<Route> routes;

    private RouteTable(List<Route> routes) {
        // As Gateway API has it: the longest prefix wins.
        this.routes = routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    /// @param backend the name of the Kubernetes service
    /// @param port where that backend listens on this machine
    public record Route(String prefix, String backend, int port) {
        boolean matches(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    /// @param root the checkout
    /// @param addressOf the local port of a backend
    public static RouteTable read(Path root, ToIntFunction<String> addressOf) throws IOException {
        List<Route> routes = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(FILES))
                    .toList()) {
                routes.addAll(parse(Files.readString(file), addressOf));
            }
        }
        return new RouteTable(routes);
    }

    static RouteTable of(List<Route> routes) {
        return new RouteTable(routes);
    }

    static List<Route> parse(String yaml, ToIntFunction<String> addressOf) throws IOException {
        HTTPRoute manifest = new ObjectMapper(new YAMLFactory()).readValue(yaml, HTTPRoute.class);
        requireNothingUnknown(manifest);
        return manifest.getSpec().getRules().stream()
                .flatMap(rule -> routes(rule, addressOf))
                .toList();
    }

    private static Stream<Route> routes(HTTPRouteRule rule, ToIntFunction<String> addressOf) {
        String backend = rule.getBackendRefs().getFirst().getName();
        return rule.getMatches().stream()
                .map(match -> prefixOf(match.getPath()))
                .map(prefix -> new Route(prefix, backend, addressOf.applyAsInt(backend)));
    }

    private static String prefixOf(HTTPPathMatch path) {
        if (!"PathPrefix".equals(path.getType())) {
            throw new IllegalArgumentException("only PathPrefix is understood here, not " + path.getType());
        }
        return path.getValue();
    }

    /// The model keeps what it does not know aside, where a misspelt field would go unnoticed.
    private static void requireNothingUnknown(HTTPRoute manifest) {
        boolean isKnown = manifest.getAdditionalProperties().isEmpty()
                && manifest.getSpec().getAdditionalProperties().isEmpty()
                && manifest.getSpec().getRules().stream()
                        .allMatch(rule -> rule.getAdditionalProperties().isEmpty()
                                && rule.getMatches().stream()
                                        .allMatch(match ->
                                                match.getAdditionalProperties().isEmpty()
                                                        && match.getPath()
                                                                .getAdditionalProperties()
                                                                .isEmpty())
                                && rule.getBackendRefs().stream()
                                        .allMatch(ref ->
                                                ref.getAdditionalProperties().isEmpty()));
        if (!isKnown) {
            throw new IllegalArgumentException(
                    "a field is unknown in " + manifest.getMetadata().getName());
        }
    }

    Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.matches(path)).findFirst();
    }
}
