package clinic.telerehab.kit.sample;

import static clinic.telerehab.kit.fixture.TestPostgres.execute;
import static clinic.telerehab.kit.fixture.TestPostgres.strings;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.KitTest;
import clinic.telerehab.kit.fixture.FedCast;
import clinic.telerehab.kit.fixture.LogLines;
import clinic.telerehab.kit.fixture.MetricsPage;
import clinic.telerehab.kit.fixture.TestPostgres;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KitTest
class OutageTest {
    private static final String DATABASE = "sample_test";
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(6);
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(20);

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @TestHTTPResource(value = "/metrics", management = true)
    URL figures;

    private FedCast cast;

    @BeforeEach
    void meet() {
        cast = FedCast.meet("sample");
        read().then().statusCode(200);
    }

    @Test
    void answers503ToAllWhileTheDatabaseIsFrozenAndHealsByItself() throws Exception {
        List<String> server = backendsAndPostmaster();
        signal("-STOP", server);
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            List<CompletableFuture<Timed>> calls = Stream.generate(
                            () -> CompletableFuture.supplyAsync(this::timed, callers))
                    .limit(50)
                    .toList();

            Timed ready = timed(() -> given().get(readiness));

            List<Timed> answers = calls.stream().map(CompletableFuture::join).toList();

            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.took()).isLessThan(Duration.ofSeconds(2));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.took()).isLessThan(ANSWERED_WITHIN);
                assertThat(answer.status()).isIn(200, 503);
            });
            assertThat(answers).anySatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.retryAfter()).isEqualTo("2");
            });
        } finally {
            signal("-CONT", server);
        }
        await().atMost(HEALED_WITHIN).until(() -> read().statusCode() == 200);
    }

    @Test
    void tellsThatTheDatabaseIsSilent() throws Exception {
        var metrics = new MetricsPage(figures);
        List<String> server = backendsAndPostmaster();
        signal("-STOP", server);
        try {
            await().atMost(HEALED_WITHIN).until(() -> metrics.figure("database_silent_age_seconds") > 4);
        } finally {
            signal("-CONT", server);
        }
        await().atMost(HEALED_WITHIN).until(() -> metrics.figure("database_silent_age_seconds") < 3);
        await().atMost(HEALED_WITHIN).until(() -> read().statusCode() == 200);
    }

    @Test
    void answers503ForALockedTableWhileOthersGoOn() throws Exception {
        try (var log = LogLines.listen();
                var locker = TestPostgres.superuser(DATABASE);
                var statement = locker.createStatement()) {
            locker.setAutoCommit(false);
            statement.execute("lock table note in access exclusive mode");

            Timed locked = timed();

            assertThat(locked.status()).isEqualTo(503);
            assertThat(locked.took()).isLessThan(ANSWERED_WITHIN);
            assertThat(log.with("55P03")).singleElement().satisfies(line -> {
                assertThat(line.text()).startsWith("answered 503: ");
                assertThat(line.traceId()).isEqualTo(locked.traceId());
            });
            given().auth()
                    .oauth2(cast.token("ops"))
                    .get("/api/sample/v1/audit/verification")
                    .then()
                    .statusCode(200);
        }
        await().atMost(HEALED_WITHIN).until(() -> read().statusCode() == 200);
    }

    @Test
    void healsWhenItsConnectionsAreCut() {
        execute(
                DATABASE,
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'"
                        .formatted(TestPostgres.RUNTIME));

        assertThat(read().statusCode()).isIn(200, 503);
        await().atMost(HEALED_WITHIN).until(() -> read().statusCode() == 200);
    }

    private static List<String> backendsAndPostmaster() {
        List<String> backends = strings(
                DATABASE,
                "select pid::text from pg_stat_activity where usename = '%s'".formatted(TestPostgres.RUNTIME));
        long postmaster = ProcessHandle.of(Long.parseLong(backends.getFirst()))
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid();
        return Stream.concat(backends.stream(), Stream.of(Long.toString(postmaster)))
                .toList();
    }

    private record Timed(int status, String retryAfter, String traceId, Duration took) {}

    private Timed timed() {
        return timed(this::read);
    }

    private static Timed timed(Supplier<Response> call) {
        long start = System.nanoTime();
        Response answer = call.get();
        var took = Duration.ofNanos(System.nanoTime() - start);
        return new Timed(
                answer.statusCode(),
                String.valueOf(answer.getHeader("Retry-After")),
                String.valueOf(answer.jsonPath().getString("traceId")),
                took);
    }

    private Response read() {
        return given().auth()
                .oauth2(cast.token("patient-self"))
                .get("/api/sample/v1/patients/" + cast.patient() + "/notes");
    }

    private static void signal(String signal, List<String> pids) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("kill", signal), pids.stream()).toList();
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
