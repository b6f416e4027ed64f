package clinic.telerehab.kit.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.telerehab.kit.fixture.CutLine;
import clinic.telerehab.kit.fixture.TestPostgres;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedPoolTest {
    private static final Duration DEADLINE = Duration.ofMillis(600);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final String QUERY = "select 1";

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
        SqlConnection taken = result(pool.getConnection());
        assertThat(result(taken.query(QUERY).execute()).size()).isOne();
        line.cut();

        Future<RowSet<Row>> lost = taken.query(QUERY).execute();

        await().atMost(SILENCE.multipliedBy(3)).until(lost::isComplete);
        assertThat(lost.failed()).isTrue();
        assertThat(result(pool.query(QUERY).execute()).size()).isOne();
    }

    @Test
    void givesUpAConnectionThatIsNeverGreeted() {
        line.hang(true);
        Future<RowSet<Row>> unheard = pool.query(QUERY).execute();
        await().atMost(SILENCE.multipliedBy(3)).until(unheard::isComplete);
        line.hang(false);

        RowSet<Row> heard = result(pool.query(QUERY).execute());

        assertThat(unheard.failed()).isTrue();
        assertThat(heard.size()).isOne();
    }

    private static <T> T result(Future<T> wanted) {
        await().atMost(SILENCE.multipliedBy(3)).until(wanted::isComplete);
        return wanted.result();
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
