package clinic.telerehab.local.gateway;

import clinic.telerehab.local.gateway.RouteTable.Route;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The front door. Bodies pass in both directions as they come, so streams stay streams and uploads need no memory.
public final class Gateway implements AutoCloseable {
    private static final long LARGEST_JSON = 256 * 1024;
    private static final long LARGEST_UPLOAD = 210L * 1024 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;
    private static final int PER_SECOND = Integer.getInteger("gateway.requests-per-second", 300);
    private static final int BURST = Integer.getInteger("gateway.burst", 1000);
    // What a client says about itself is not believed: only the gateway knows where a request came from.
    private static final List<String> FORWARDED = List.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-port",
            "x-forwarded-prefix");

    private static final Map<String, String> SECURITY =
            Map.of("x-content-type-options", "nosniff", "strict-transport-security", "max-age=31536000");

    private final RouteTable routes;
    private final HttpServer server;
    private final HttpClient client;
    private final RateLimit rateLimit;
    private final Map<Route, HttpProxy> proxies = new ConcurrentHashMap<>();

    public Gateway(Vertx vertx, RouteTable routes) {
        this(vertx, routes, new RateLimit(PER_SECOND, BURST));
    }

    Gateway(Vertx vertx, RouteTable routes, RateLimit rateLimit) {
        this.routes = routes;
        this.rateLimit = rateLimit;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2_000).setMaxPoolSize(500));
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxHeaderSize(LARGEST_HEADERS)
                        .setMaxInitialLineLength(8_192))
                .requestHandler(this::handle);
    }

    public Gateway listen(String host, int port) throws Exception {
        return server.listen(port, host)
                .map(this)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    int port() {
        return server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        addSecurityHeaders(request.response());
        String path = Objects.requireNonNullElse(request.path(), "");
        if (!rateLimit.allows(request.remoteAddress().hostAddress())) {
            Refusal.TOO_MANY_REQUESTS.answer(request);
        } else if (!Paths.isPlain(path)) {
            Refusal.AMBIGUOUS_PATH.answer(request);
        } else {
            routes.find(path).ifPresentOrElse(route -> pass(request, route), () -> Refusal.NOT_FOUND.answer(request));
        }
    }

    private void pass(HttpServerRequest request, Route route) {
        if (declaredLength(request) > largestBody(route)) {
            Refusal.BODY_TOO_LARGE.answer(request);
            return;
        }
        FORWARDED.forEach(header -> request.headers().remove(header));
        String host = request.getHeader("host");
        request.headers()
                .set("x-forwarded-for", request.remoteAddress().hostAddress())
                .set("x-forwarded-proto", "http")
                .set("x-forwarded-host", host == null ? "localhost" : host);
        proxyTo(route).handle(request);
    }

    private HttpProxy proxyTo(Route route) {
        return proxies.computeIfAbsent(
                route,
                added -> HttpProxy.reverseProxy(client)
                        .origin(added.port(), "127.0.0.1")
                        .addInterceptor(new Outage()));
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("content-length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }

    private static long largestBody(Route route) {
        return route.backend().equals("object-store") ? LARGEST_UPLOAD : LARGEST_JSON;
    }

    private static void addSecurityHeaders(HttpServerResponse response) {
        response.headersEndHandler(sent -> SECURITY.forEach((name, value) -> {
            if (!response.headers().contains(name)) {
                response.putHeader(name, value);
            }
        }));
    }

    /// A backend that is not there is 503 here, where the library says 502.
    private static final class Outage implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return context.sendRequest().recover(failure -> {
                context.request().release();
                return Future.succeededFuture(context.request()
                        .response()
                        .setStatusCode(503)
                        .putHeader("content-type", "application/problem+json")
                        .putHeader("retry-after", "2")
                        .setBody(io.vertx.httpproxy.Body.body(Refusal.UNAVAILABLE.body())));
            });
        }
    }

    @Override
    public void close() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get();
        client.close().toCompletionStage().toCompletableFuture().get();
    }
}
