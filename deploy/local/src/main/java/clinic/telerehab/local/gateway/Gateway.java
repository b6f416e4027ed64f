package clinic.telerehab.local.gateway;

import clinic.telerehab.local.gateway.RouteTable.Route;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.time.Duration;
import java.util.List;
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
    // An upload or an import is answered only when all of it has been taken.
    private static final Duration LONG_ANSWER = Duration.ofMinutes(10);
    private static final int STREAMS_PER_BACKEND = 1_000;
    private static final int LINGER_MILLIS = 300;

    private final Vertx vertx;
    private final RouteTable routes;
    private final Map<String, Replicas> replicas = new ConcurrentHashMap<>();
    private final Set<Long> watches = ConcurrentHashMap.newKeySet();
    private final Limits limits;
    private final Traces traces;
    private final RateLimit rateLimit;
    private final HttpServer server;
    private final HttpClient client;
    private final Map<Route, Passing> passings = new ConcurrentHashMap<>();
    private final Set<HttpConnection> ending = ConcurrentHashMap.newKeySet();

    public Gateway(Vertx vertx, RouteTable routes, Limits limits, Traces traces) {
        this.vertx = vertx;
        this.routes = routes;
        this.limits = limits;
        this.traces = traces;
        this.rateLimit = new RateLimit(limits.perSecond(), limits.burst());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxPoolSize(STREAMS_PER_BACKEND)
                .setMaxWaitQueueSize(STREAMS_PER_BACKEND));
        this.server = vertx.createHttpServer(options(limits))
                .invalidRequestHandler(this::refuseUnreadable)
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

    /// Shares what goes to a backend among several replicas.
    public void share(String backend, List<Replica> among) {
        var shared = new Replicas(among);
        replicas.put(backend, shared);
        watches.add(shared.watch(vertx, client));
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
        if (!ending.contains(request.connection())) {
            decide(request);
        }
    }

    private void decide(HttpServerRequest request) {
        String client = Objects.requireNonNullElse(request.remoteAddress().hostAddress(), "unknown");
        String target = request.uri();
        if (!rateLimit.allows(client)) {
            refuse(request, Refusal.TOO_MANY_REQUESTS);
        } else if (!Paths.isPlain(target) || !Framing.isPlain(request)) {
            refuse(request, Refusal.MALFORMED_REQUEST);
        } else if (!METHODS.contains(request.method())) {
            refuse(request, Refusal.METHOD_NOT_ALLOWED);
        } else {
            routes.find(Paths.of(target))
                    .ifPresentOrElse(route -> pass(request, route), () -> refuse(request, Refusal.NOT_FOUND));
        }
    }

    private void pass(HttpServerRequest request, Route route) {
        Passing passing = passings.computeIfAbsent(route, this::passingTo);
        if (declaredLength(request) > passing.passage().largestBody()) {
            refuse(request, Refusal.BODY_TOO_LARGE);
        } else {
            passing.proxy().handle(request);
        }
    }

    /// What one route needs, made once.
    private record Passing(HttpProxy proxy, Passage passage) {}

    private Passing passingTo(Route route) {
        Replicas backend = replicas.computeIfAbsent(
                route.backend(), alone -> new Replicas(List.of(new Replica(route.port(), route.port()))));
        var passage = new Passage(route, limits, traces, backend.areSeveral());
        Duration answer = route.isObjectStore() || route.isImport() ? LONG_ANSWER : limits.answer();
        var origin = new RequestOptions().setHost("127.0.0.1").setIdleTimeout(answer.toMillis());
        // Nothing here speaks WebSocket, and a tunnel would pass everything that is checked above.
        var proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> backend.connect(client, origin))
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

    /// The connection ends with it, and nothing that still comes on it is heard: it may be the second half of a
    /// smuggled
    /// request.
    private void refuse(HttpServerRequest request, Refusal refusal) {
        HttpConnection connection = request.connection();
        if (ending.add(connection)) {
            connection.closeHandler(gone -> ending.remove(connection));
        }
        refusal.answer(request).onComplete(sent -> endConnection(request));
    }

    /// What is still being sent is read for a moment and thrown away: to close on it would reset the connection, and
    /// the
    /// client might lose the answer.
    private void endConnection(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            connection.close();
        } else {
            request.endHandler(all -> connection.close()).resume();
            vertx.setTimer(LINGER_MILLIS, late -> connection.close());
        }
    }

    private void refuseUnreadable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        switch (cause) {
            case TooLongHttpLineException line -> refuse(request, Refusal.TARGET_TOO_LONG);
            case TooLongHttpHeaderException headers -> refuse(request, Refusal.HEADERS_TOO_LARGE);
            case null, default -> refuse(request, Refusal.MALFORMED_REQUEST);
        }
    }

    @Override
    public void close() throws Exception {
        watches.forEach(vertx::cancelTimer);
        server.close().toCompletionStage().toCompletableFuture().get();
        client.close().toCompletionStage().toCompletableFuture().get();
        traces.close();
    }
}
