package clinic.telerehab.local.gateway;

import clinic.telerehab.local.gateway.RouteTable.Route;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The front door. Bodies pass in both directions as they come, so streams stay streams and uploads need no memory.
public final class Gateway implements AutoCloseable {
    private static final int LONGEST_LINE = 8_192;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    // Shorter than any backend keeps an idle connection, or a request would now and then meet a closed one.
    private static final int KEPT_SECONDS = 10;
    // The store answers an upload only when it has all of it.
    private static final Duration STORE_ANSWER = Duration.ofMinutes(10);
    private static final int STREAMS_PER_BACKEND = 1_000;

    private final RouteTable routes;
    private final Limits limits;
    private final RateLimit rateLimit;
    private final HttpServer server;
    private final HttpClient client;
    private final Map<Route, Passing> passings = new ConcurrentHashMap<>();

    public Gateway(Vertx vertx, RouteTable routes, Limits limits) {
        this.routes = routes;
        this.limits = limits;
        this.rateLimit = new RateLimit(limits.perSecond(), limits.burst());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxPoolSize(STREAMS_PER_BACKEND)
                .setMaxWaitQueueSize(STREAMS_PER_BACKEND));
        this.server = vertx.createHttpServer(options(limits))
                .invalidRequestHandler(Gateway::refuseUnreadable)
                .requestHandler(this::handle);
    }

    private static HttpServerOptions options(Limits limits) {
        return new HttpServerOptions()
                .setMaxHeaderSize(limits.headers())
                .setMaxInitialLineLength(LONGEST_LINE)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) limits.idle().toMillis());
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
        String client = Objects.requireNonNullElse(request.remoteAddress().hostAddress(), "unknown");
        String target = request.uri();
        if (!rateLimit.allows(client)) {
            Refusal.TOO_MANY_REQUESTS.answer(request);
        } else if (!Paths.isPlain(target) || !Framing.isPlain(request)) {
            Refusal.MALFORMED_REQUEST.answer(request);
        } else if (!METHODS.contains(request.method())) {
            Refusal.METHOD_NOT_ALLOWED.answer(request);
        } else {
            routes.find(Paths.of(target))
                    .ifPresentOrElse(route -> pass(request, route), () -> Refusal.NOT_FOUND.answer(request));
        }
    }

    private void pass(HttpServerRequest request, Route route) {
        Passing passing = passings.computeIfAbsent(route, this::passingTo);
        if (declaredLength(request) > passing.passage().largestBody()) {
            Refusal.BODY_TOO_LARGE.answer(request);
        } else {
            passing.proxy().handle(request);
        }
    }

    /// What one route needs, made once.
    private record Passing(HttpProxy proxy, Passage passage) {}

    private Passing passingTo(Route route) {
        var passage = new Passage(route, limits);
        Duration answer = route.isObjectStore() ? STORE_ANSWER : limits.answer();
        var origin =
                new RequestOptions().setHost("127.0.0.1").setPort(route.port()).setIdleTimeout(answer.toMillis());
        // Nothing here speaks WebSocket, and a tunnel would pass everything that is checked above.
        var proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> client.request(new RequestOptions(origin)))
                .addInterceptor(passage);
        return new Passing(proxy, passage);
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("content-length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuseUnreadable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        switch (cause) {
            case TooLongHttpLineException line -> Refusal.TARGET_TOO_LONG.answer(request);
            case TooLongHttpHeaderException headers -> Refusal.HEADERS_TOO_LARGE.answer(request);
            case null, default -> Refusal.MALFORMED_REQUEST.answer(request);
        }
    }

    @Override
    public void close() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get();
        client.close().toCompletionStage().toCompletableFuture().get();
    }
}
