package clinic.telerehab.local;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// What an operator of a local suite, and a test, can see and break: mail, status, time, and every process by name.
/// Listens
/// on the loopback address only, and not to pages that a browser on this machine happens to show: those carry an
/// `Origin`, or the name under which they were made to point here.
final class ControlServer implements AutoCloseable {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1");

    private final Settings settings;
    private final MailSink mail;
    private final Map<String, Breakable> parts;
    private final DemoClock clock;
    private final Tampering tampering;
    private final Drill drill;
    private final Vertx vertx;
    private final HttpServer server;

    /// What is done for `./clinic drill`; null for what there is not.
    interface Drill {
        @Nullable
        JsonObject obey(String[] words) throws Exception;
    }

    ControlServer(
            Vertx vertx,
            Settings settings,
            MailSink mail,
            Map<String, Breakable> parts,
            Tampering tampering,
            Drill drill) {
        this.vertx = vertx;
        this.settings = settings;
        this.mail = mail;
        this.parts = parts;
        this.tampering = tampering;
        this.drill = drill;
        this.clock = new DemoClock(settings.clock());
        this.server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(this::handle);
    }

    ControlServer listen() throws Exception {
        return server.listen(settings.controlPort(), "127.0.0.1")
                .map(this)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private void handle(HttpServerRequest request) {
        request.response()
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("cache-control", "no-store")
                .putHeader("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
        if (!isFromHere(request)) {
            answer(request, 403, "{}");
            return;
        }
        if (request.method() == HttpMethod.POST) {
            command(request, pathOf(request).split("/"));
            return;
        }
        switch (pathOf(request)) {
            case "/mail.json" -> answer(request, 200, mail.mails().encodePrettily());
            case "/mail" ->
                request.response()
                        .putHeader("content-type", "text/html; charset=utf-8")
                        .end(MailPage.of(mail.mails()));
            case "/status.json" -> answer(request, 200, status().encodePrettily());
            case "/clock.json" -> answer(request, 200, clock.read().encode());
            default -> answer(request, 404, "{}");
        }
    }

    private boolean isFromHere(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        return request.headers().getAll("host").size() == 1
                && asked != null
                && OWN_NAMES.contains(asked.host())
                && asked.port() == settings.controlPort()
                && !request.headers().contains("origin");
    }

    private static String pathOf(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "");
    }

    private JsonObject status() {
        var status = new JsonObject();
        parts.forEach((name, part) ->
                status.put(name, new JsonObject().put("running", part.isAlive()).put("pid", part.pid())));
        return status;
    }

    /// `POST /processes/{name}/start|stop|kill|freeze|thaw|slow`, `POST /clock/{time ahead}`,
    /// `POST /audit/{service}/alter|restore`, and those of drills
    private void command(HttpServerRequest request, String[] words) {
        if (words.length == 3 && words[1].equals("clock")) {
            work(request, () -> clock.move(words[2]));
            return;
        }
        if (words.length == 4 && words[1].equals("audit")) {
            work(request, () -> tampering.obey(words[2], words[3]));
            return;
        }
        if (words.length == 4 && words[1].equals("processes")) {
            Breakable part = parts.get(words[2]);
            work(request, () -> part == null ? Breakable.UNKNOWN : part.obey(words[3]));
            return;
        }
        drill(request, words);
    }

    private void drill(HttpServerRequest request, String[] words) {
        vertx.<@Nullable JsonObject>executeBlocking(() -> drill.obey(words), false)
                .onSuccess(said -> answer(request, said == null ? 404 : 200, said == null ? "{}" : said.encode()))
                .onFailure(failure -> {
                    System.err.println(String.join("/", words) + ": " + failure);
                    String reason = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
                    int code = failure instanceof Refused ? 409 : 500;
                    answer(request, code, new JsonObject().put("reason", reason).encode());
                });
    }

    private void work(HttpServerRequest request, Callable<Integer> work) {
        vertx.executeBlocking(work, false)
                .onSuccess(code -> answer(request, code, "{}"))
                .onFailure(failure -> {
                    System.err.println(request.path() + ": " + failure);
                    answer(request, 500, "{}");
                });
    }

    private static void answer(HttpServerRequest request, int code, String json) {
        var response = request.response().setStatusCode(code);
        if (code == 204) {
            response.end();
        } else {
            response.putHeader("content-type", "application/json").end(json);
        }
    }

    @Override
    public void close() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get();
    }
}
