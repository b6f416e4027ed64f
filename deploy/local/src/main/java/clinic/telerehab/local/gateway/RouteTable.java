package clinic.telerehab.local.gateway;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// The routes of the `HTTPRoute` manifests, so that there is one route table for the local suite and for Kubernetes.
public final class RouteTable {
    private static final String FOLDER = "deploy/kubernetes/base";

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

        boolean isApi() {
            return prefix.startsWith("/api/");
        }

        /// What takes many patients at once: more than other bodies hold, and longer than other answers take.
        boolean isImport() {
            return prefix.endsWith("/import");
        }

        boolean isObjectStore() {
            return backend.equals("object-store");
        }
    }

    /// @param root the checkout
    /// @param addressOf the local port of a backend
    public static RouteTable read(Path root, ToIntFunction<String> addressOf) throws IOException {
        List<HTTPRoute> manifests = Manifests.httpRoutes(root.resolve(FOLDER));
        return of(manifests.stream()
                .flatMap(manifest -> Manifests.routes(manifest, addressOf).stream())
                .toList());
    }

    static RouteTable of(List<Route> routes) {
        return new RouteTable(routes);
    }

    Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.matches(path)).findFirst();
    }
}
