package clinic.telerehab.kit.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.TestPostgres;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReturningPoolTest {
    private static final int SIZE = 2;
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool = new ReturningPool(
            vertx,
            PgBuilder.pool()
                    .connectingTo(new PgConnectOptions()
                            .setHost("localhost")
                            .setPort(TestPostgres.port())
                            .setDatabase("postgres")
                            .setUser("postgres"))
                    .with(new PoolOptions().setMaxSize(SIZE).setConnectionTimeout(0))
                    .using(vertx)
                    .build(),
            PATIENCE);

    @AfterEach
    void close() throws Exception {
        pool.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void losesNoConnectionToWhoeverGaveUpWaiting() {
        for (int round = 0; round < 40; round++) {
            List<Future<Object>> uses = Stream.generate(this::use).limit(20).toList();
            await().atMost(Duration.ofSeconds(20)).until(() -> uses.stream().allMatch(Future::isComplete));
        }

        await().atMost(Duration.ofSeconds(5)).until(this::isWhole);
    }

    @Test
    void saysThatNoneWasFree() {
        await().until(this::isWhole);
        List<Future<SqlConnection>> taken =
                Stream.generate(pool::getConnection).limit(SIZE).toList();
        await().until(() -> taken.stream().allMatch(Future::isComplete));

        Future<SqlConnection> late = pool.getConnection();

        await().until(late::isComplete);
        assertThat(late.cause()).isInstanceOf(TimeoutException.class);
        taken.forEach(one -> one.result().close());
    }

    /// About as long as others wait.
    private Future<Object> use() {
        return pool.getConnection()
                .compose(connection ->
                        connection.query("select pg_sleep(0.019)").execute().eventually(() -> connection.close()))
                .mapEmpty()
                .otherwiseEmpty();
    }

    private boolean isWhole() {
        List<Future<SqlConnection>> all =
                Stream.generate(pool::getConnection).limit(SIZE).toList();
        await().until(() -> all.stream().allMatch(Future::isComplete));
        boolean isWhole = all.stream().allMatch(Future::succeeded);
        all.stream().filter(Future::succeeded).forEach(one -> one.result().close());
        return isWhole;
    }
}
