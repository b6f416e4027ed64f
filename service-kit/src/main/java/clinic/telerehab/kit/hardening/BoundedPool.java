package clinic.telerehab.kit.hardening;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
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
    private static final long LONGEST_IDLE_IN_TRANSACTION_MS = 30_000;

    private final long deadlineMillis;
    private final Duration silence;

    BoundedPool(
            @ConfigProperty(name = "hardening.deadline") Duration deadline,
            @ConfigProperty(name = "hardening.silence") Duration silence) {
        if (silence.compareTo(deadline.multipliedBy(3)) <= 0) {
            throw new IllegalArgumentException("hardening.silence has to be more than three times hardening.deadline");
        }
        this.deadlineMillis = deadline.toMillis();
        this.silence = silence;
    }

    @Override
    public Pool create(Input input) {
        // Neither a transaction nor the pool lets one be idle so long that it is taken for one whose other end is gone.
        long idleMillis = silence.toMillis() * 2 / 3;
        PgConnectOptions database = input.pgConnectOptionsList().getFirst();
        database.setConnectTimeout((int) Math.min(2_000, deadlineMillis));
        database.setProperties(Map.of(
                "statement_timeout",
                Long.toString(deadlineMillis),
                "lock_timeout",
                Long.toString(deadlineMillis * 3 / 4),
                "idle_in_transaction_session_timeout",
                Long.toString(Math.min(LONGEST_IDLE_IN_TRANSACTION_MS, idleMillis))));
        PoolOptions options = input.poolOptions()
                .setConnectionTimeout(NONE_OF_ITS_OWN)
                .setMaxWaitQueueSize(MOST_WAITING)
                .setIdleTimeout((int) idleMillis)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        Pool pool = PgBuilder.pool()
                .connectingTo(database)
                .with(options)
                .using(input.vertx())
                .build();
        ConnectionFactory connections = PgDriver.INSTANCE.createConnectionFactory(input.vertx(), database);
        pool.connectionProvider(context -> inTime(connections.connect(context, database)));
        return new ReturningPool(input.vertx(), pool, Duration.ofMillis(deadlineMillis * 3 / 4));
    }

    /// The connect timeout ends with TCP's part of it: a database that hangs would hold the place in the pool after
    /// that.
    private Future<SqlConnection> inTime(Future<SqlConnection> attempt) {
        return attempt.timeout(deadlineMillis, TimeUnit.MILLISECONDS)
                .onSuccess(connected -> Silence.endAfter(silence, connected))
                .onFailure(tooLate -> attempt.onSuccess(SqlConnection::close));
    }
}
