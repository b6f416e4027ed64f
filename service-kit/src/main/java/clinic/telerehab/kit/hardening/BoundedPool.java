package clinic.telerehab.kit.hardening;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Connections whose statements, locks and idle transactions end by themselves, even when the other end is gone without
/// a word, and a pool that does not make anybody wait for one longer than a request may take.
@Singleton
class BoundedPool implements PgPoolCreator {
    private static final int MOST_WAITING = 500;
    private static final int NONE_OF_ITS_OWN = 0;

    private final long deadlineMillis;
    private final Duration silence;

    BoundedPool(
            @ConfigProperty(name = "hardening.deadline") Duration deadline,
            @ConfigProperty(name = "hardening.silence") Duration silence) {
        this.deadlineMillis = deadline.toMillis();
        this.silence = silence;
    }

    @Override
    public Pool create(Input input) {
        PgConnectOptions connect = input.pgConnectOptionsList().getFirst();
        // Neither a transaction nor the pool lets one be idle so long that it is taken for one whose other end is gone.
        long idleMillis = silence.toMillis() * 2 / 3;
        connect.setConnectTimeout((int) Math.min(2_000, deadlineMillis));
        connect.setProperties(Map.of(
                "statement_timeout", Long.toString(deadlineMillis),
                "lock_timeout", Long.toString(deadlineMillis * 3 / 4),
                "idle_in_transaction_session_timeout", Long.toString(idleMillis)));
        PoolOptions options = input.poolOptions()
                .setConnectionTimeout(NONE_OF_ITS_OWN)
                .setMaxWaitQueueSize(MOST_WAITING)
                .setIdleTimeout((int) idleMillis)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        Pool pool = PgBuilder.pool()
                .connectingTo(connect)
                .with(options)
                .withConnectHandler(this::admit)
                .using(input.vertx())
                .build();
        return new ReturningPool(input.vertx(), pool, Duration.ofMillis(deadlineMillis * 3 / 4));
    }

    /// To close it here is to hand it to the pool.
    private void admit(SqlConnection connection) {
        Silence.endAfter(silence, connection);
        connection.close();
    }
}
