package clinic.telerehab.kit.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.TestPostgres;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedPoolTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Vertx vertx = Vertx.vertx();
    private CutLine line;
    private Pool pool;

    @BeforeEach
    void open() throws Exception {
        line = CutLine.to(vertx, TestPostgres.port());
        pool = new BoundedPool(DEADLINE, SILENCE).create(new Input(vertx, line.port()));
    }

    @AfterEach
    void close() throws Exception {
        pool.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        line.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void givesUpAConnectionWhoseOtherEndIsGone() {
        await().until(() -> answers(ask()));
        line.cut();

        Future<RowSet<Row>> lost = ask();

        await().atMost(SILENCE.multipliedBy(5)).until(lost::isComplete);
        assertThat(lost.failed()).isTrue();
        line.mend();
        await().atMost(SILENCE.multipliedBy(5)).until(() -> answers(ask()));
    }

    private Future<RowSet<Row>> ask() {
        return pool.query("select 1").execute();
    }

    private static boolean answers(Future<RowSet<Row>> asked) {
        await().atMost(SILENCE.multipliedBy(5)).until(asked::isComplete);
        return asked.succeeded();
    }

    /// Of one connection, so that none is left once it is lost.
    private record Input(Vertx vertx, int port) implements PgPoolCreator.Input {
        @Override
        public PoolOptions poolOptions() {
            return new PoolOptions().setMaxSize(1);
        }

        @Override
        public List<PgConnectOptions> pgConnectOptionsList() {
            return List.of(new PgConnectOptions()
                    .setHost("localhost")
                    .setPort(port)
                    .setDatabase("postgres")
                    .setUser("postgres"));
        }
    }
}
