package clinic.telerehab.local.gateway;

import clinic.telerehab.local.gateway.RouteTable.Route;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRef;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPPathMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads `HTTPRoute` manifests and refuses whatever this gateway would not do as Kubernetes does it: a field that is
/// misspelt, a rewrite, a match on a header. A route that silently means less here would make the local proof
/// worthless.
final class Manifests {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).setAnnotationIntrospector(new Strict());

    private Manifests() {}

    static List<HTTPRoute> httpRoutes(Path folder) throws IOException {
        List<HTTPRoute> routes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> manifests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            for (Path manifest : manifests) {
                routes.addAll(parse(Files.readString(manifest)));
            }
        }
        return routes;
    }

    /// The `HTTPRoute`s among the documents of one file.
    static List<HTTPRoute> parse(String yaml) throws IOException {
        List<HTTPRoute> routes = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document.path("kind").asText().equals("HTTPRoute")) {
                    routes.add(YAML.treeToValue(document, HTTPRoute.class));
                }
            }
        }
        return routes;
    }

    static List<Route> routes(HTTPRoute manifest, ToIntFunction<String> addressOf) {
        String name = manifest.getMetadata().getName();
        require(isUnset(manifest.getSpec().getHostnames()), name, "host names");
        return manifest.getSpec().getRules().stream()
                .flatMap(rule -> routes(name, rule, addressOf))
                .toList();
    }

    private static Stream<Route> routes(String name, HTTPRouteRule rule, ToIntFunction<String> addressOf) {
        require(isUnset(rule.getFilters()), name, "filters");
        require(rule.getBackendRefs().size() == 1, name, "anything but one backend");
        HTTPBackendRef backend = rule.getBackendRefs().getFirst();
        require(isUnset(backend.getFilters()) && backend.getWeight() == null, name, "filters or weights of a backend");
        return rule.getMatches().stream()
                .map(match -> prefixOf(name, match))
                .map(prefix -> new Route(prefix, backend.getName(), addressOf.applyAsInt(backend.getName())));
    }

    private static String prefixOf(String name, HTTPRouteMatch match) {
        require(isUnset(match.getHeaders()) && isUnset(match.getQueryParams()), name, "matches on headers or queries");
        require(match.getMethod() == null, name, "matches on methods");
        HTTPPathMatch path = match.getPath();
        require(path != null && "PathPrefix".equals(path.getType()), name, "anything but PathPrefix");
        return path.getValue();
    }

    private static void require(boolean isUnderstood, String name, String what) {
        if (!isUnderstood) {
            throw new IllegalArgumentException(
                    "HTTPRoute " + name + " has " + what + ", which the local gateway lacks");
        }
    }

    private static boolean isUnset(@Nullable Object value) {
        return value == null
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    /// The model keeps fields that it does not know aside, where a misspelt one would go unnoticed; without that place
    /// to put them, reading fails and names the field.
    private static final class Strict extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
