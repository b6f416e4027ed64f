package clinic.telerehab.local.gateway;

import static clinic.telerehab.local.gateway.FrontDoor.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.local.gateway.RouteTable.Route;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A gateway before two replicas, each of which answers with its name, falls silent for good, or dies.
class ReplicasTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Backend one = new Backend("one");
    private final Backend two = new Backend("two");
    private Gateway gateway;

    private final class Backend {
        private final String name;
        private @Nullable HttpServer server;
        private volatile boolean isReady = true;
        private volatile boolean isDying;

        Backend(String name) {
            this.name = name;
        }

        void start(int port) throws Exception {
            server = vertx.createHttpServer()
                    .requestHandler(this::serve)
                    .listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        }

        private void serve(HttpServerRequest request) {
            if ("/q/health/ready".equals(request.path())) {
                request.response().setStatusCode(isReady ? 200 : 503).end();
            } else if (isDying) {
                request.connection().close();
            } else {
                request.body().onSuccess(body -> request.response().end(name));
            }
        }

        void stop() throws Exception {
            running().close().toCompletionStage().toCompletableFuture().get();
        }

        Replica replica() {
            return new Replica(running().actualPort(), running().actualPort());
        }

        private HttpServer running() {
            return Objects.requireNonNull(server, name);
        }
    }

    @BeforeEach
    void open() throws Exception {
        one.start(0);
        two.start(0);
        var routes = RouteTable.of(List.of(new Route("/api/patient/v1", "patient-service", 1)));
        gateway = new Gateway(vertx, routes, FrontDoor.GENEROUS, Traces.unrecorded());
        gateway.share("patient-service", List.of(one.replica(), two.replica()));
        gateway = gateway.listen("127.0.0.1", 0);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void areAskedInTurn() throws Exception {
        assertThat(answers(4)).containsExactly("one", "two", "one", "two");
    }

    @Test
    void standInForOneThatIsNotThere() throws Exception {
        two.stop();

        assertThat(answers(4)).containsOnly("one");
        assertThat(send(request().PUT(BodyPublishers.ofString("kept"))).body()).isEqualTo("one");
    }

    @Test
    void areLeftOutUntilTheyAreReady() throws Exception {
        two.isReady = false;
        await().atMost(SOON).until(() -> !answers(4).contains("two"));
        assertThat(answers(4)).containsOnly("one");

        two.isReady = true;

        await().atMost(SOON).until(() -> answers(4).contains("two"));
    }

    @Test
    void comeBackAfterTheyWereAway() throws Exception {
        int port = two.replica().port();
        two.stop();
        assertThat(answers(4)).containsOnly("one");

        two.start(port);

        await().atMost(SOON).until(() -> answers(4).contains("two"));
    }

    @Test
    void areAskedAgainForWhatOnlyReads() throws Exception {
        two.isDying = true;

        assertThat(answers(6)).containsOnly("one");
    }

    @Test
    void areNotAskedAgainForWhatMayHaveBeenDone() throws Exception {
        two.isDying = true;
        List<Integer> statuses = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            statuses.add(send(request().PUT(BodyPublishers.ofString("once"))).statusCode());
        }
        HttpResponse<String> refused = send(request().PUT(BodyPublishers.ofString("once")));

        assertThat(statuses).containsExactly(200, 503, 200);
        assertProblem(refused, 503, "service-unavailable");
    }

    @Test
    void refuseWhenNoneIsThere() throws Exception {
        one.stop();
        two.stop();

        assertProblem(send(request()), 503, "service-unavailable");
    }

    private List<String> answers(int count) throws Exception {
        List<String> answers = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            answers.add(send(request()).body());
        }
        return answers;
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + "/api/patient/v1/me"))
                .timeout(SOON);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
