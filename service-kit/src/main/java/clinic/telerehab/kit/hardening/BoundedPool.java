package clinic.telerehab.kit.hardening;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Connections whose statements, locks and idle transactions end by themselves, and a pool that does not make anybody
/// wait for one longer than a request may take.
@Singleton
class BoundedPool implements PgPoolCreator {
    private static final int MOST_WAITING = 500;

    private final long deadlineMillis;

    BoundedPool(@ConfigProperty(name = "hardening.deadline") Duration deadline) {
        this.deadlineMillis = deadline.toMillis();
    }

    @Override
    public Pool create(Input input) {
        PgConnectOptions connect = input.pgConnectOptionsList().getFirst();
        connect.setConnectTimeout((int) Math.min(2_000, deadlineMillis));
        connect.setProperties(Map.of(
                "statement_timeout", Long.toString(deadlineMillis),
                "lock_timeout", Long.toString(deadlineMillis * 3 / 4),
                "idle_in_transaction_session_timeout", "30000"));
        PoolOptions pool = input.poolOptions()
                .setConnectionTimeout((int) (deadlineMillis * 3 / 4))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxWaitQueueSize(MOST_WAITING);
        return PgBuilder.pool()
                .connectingTo(connect)
                .with(pool)
                .using(input.vertx())
                .build();
    }
}
