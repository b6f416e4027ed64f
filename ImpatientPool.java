package clinic.telerehab.kit.hardening;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The pool of database connections, with an end to every kind of waiting. Limits on statements and locks live on the
/// server, because only the server can end them and leave the connection usable.
@Singleton
class ImpatientPool implements PgPoolCreator {
    private final HardeningConfig config;

    ImpatientPool(HardeningConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> servers = input.pgConnectOptionsList();
        servers.forEach(this::limit);
        var pool = input.poolOptions()
                .setConnectionTimeout((int) config.connectionWait().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(pool)
                .connectingTo(servers)
                .using(input.vertx())
                .build();
    }

    private void limit(PgConnectOptions server) {
        server.setConnectTimeout((int) config.connectionWait().toMillis());
        server.setIdleTimeout((int) config.silence().toMillis()).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        server.addProperty("statement_timeout", millis(config.statement()));
        server.addProperty("lock_timeout", millis(config.lockWait()));
        server.addProperty("idle_in_transaction_session_timeout", millis(config.idleInTransaction()));
        // The server, too, lets go of a client that vanished, and with it of the locks held.
        server.addProperty("tcp_user_timeout", millis(config.silence()));
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
