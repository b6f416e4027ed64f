package clinic.telerehab.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.telerehab.local.FreePorts;
import clinic.telerehab.local.gateway.RouteTable.Route;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// A gateway before one small backend that tells what reached it, and before one that is not there.
final class FrontDoor implements AutoCloseable {
    static final Limits GENEROUS = limits(1_000_000, Duration.ofSeconds(30));

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer backend;
    private final Gateway gateway;
    private final int dead;
    final AtomicLong received = new AtomicLong();
    final ConcurrentLinkedQueue<String> reached = new ConcurrentLinkedQueue<>();
    final CompletableFuture<HttpServerRequest> stream = new CompletableFuture<>();

    FrontDoor(Limits limits) throws Exception {
        this(limits, Traces.unrecorded());
    }

    FrontDoor(Limits limits, Traces traces) throws Exception {
        backend = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(20 * 1024))
                .requestHandler(this::serve)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        dead = FreePorts.one();
        int port = backend.actualPort();
        gateway = new Gateway(
                        vertx,
                        RouteTable.of(List.of(
                                new Route("/api/patient/v1", "patient-service", port),
                                new Route("/api/patient/v1/patients/import", "patient-service", port),
                                new Route("/api/program/v1", "program-service", dead),
                                new Route("/auth/realms/telerehab", "keycloak", port),
                                new Route("/telerehab-media", "object-store", port))),
                        limits,
                        traces)
                .listen("127.0.0.1", 0);
    }

    static Limits limits(int perSecond, Duration answer) {
        return new Limits(perSecond, perSecond, 256 * 1024, 512 * 1024, 1024 * 1024, Duration.ofSeconds(30), answer);
    }

    int port() {
        return gateway.port();
    }

    String url(String path) {
        return "http://localhost:" + port() + path;
    }

    private void serve(HttpServerRequest request) {
        reached.add(request.uri());
        String path = Objects.requireNonNull(request.path());
        if (path.endsWith("/stream")) {
            request.response()
                    .setChunked(true)
                    .putHeader("content-type", "text/event-stream")
                    .write("data: first\n\n");
            stream.complete(request);
        } else if (path.endsWith("/silent")) {
            request.resume();
        } else if (path.endsWith("/upload") || path.endsWith("/import")) {
            request.handler(part -> received.addAndGet(part.length()));
            request.endHandler(all -> request.response().end(Long.toString(received.get())));
        } else {
            request.endHandler(all -> tell(request)).resume();
        }
    }

    private static void tell(HttpServerRequest request) {
        var headers = new JsonObject();
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(java.util.Locale.ROOT);
            String before = headers.getString(name);
            headers.put(name, before == null ? header.getValue() : before + " | " + header.getValue());
        }
        request.response()
                .putHeader("server", "backend/1.0")
                .putHeader("keep-alive", "timeout=5")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("content-security-policy", "frame-src 'self'")
                .putHeader("content-type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .toBuffer());
    }

    void tellStream(String event) {
        stream.join().response().write(Buffer.buffer("data: " + event + "\n\n"));
    }

    /// Sends bytes as they are, which no HTTP client would do, and answers what came back until the gateway closed.
    String raw(String bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static String head(String method, String target, String headers) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(method, target, headers);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("urn:telerehab:problem:" + code);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
    }

    @Override
    public void close() throws Exception {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }
}
