package clinic.telerehab.kit.hardening;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// A pool that ends a wait for a connection by itself, and takes back what is granted too late. The
/// limit of vertx-sql-client 4.5 loses a connection for good that is granted in the moment in which
/// the wait for it ends: a service that was overloaded for a minute never answered again.
// What Quarkus asks for still.
@SuppressWarnings("deprecation")
final class ReturningPool implements PgPool {
    private final Vertx vertx;
    private final Pool pool;
    private final Duration atMost;

    ReturningPool(Vertx vertx, Pool pool, Duration atMost) {
        this.vertx = vertx;
        this.pool = pool;
        this.atMost = atMost;
    }

    @Override
    public Future<SqlConnection> getConnection() {
        Promise<SqlConnection> wanted = Promise.promise();
        long timer = vertx.setTimer(
                atMost.toMillis(), late -> wanted.tryFail(new TimeoutException("no connection was free in time")));
        pool.getConnection().onComplete(got -> {
            vertx.cancelTimer(timer);
            if (got.failed()) {
                wanted.tryFail(got.cause());
            } else if (!wanted.tryComplete(got.result())) {
                got.result().close();
            }
        });
        return wanted.future();
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return pool.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return pool.preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return pool.preparedQuery(sql, options);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }
}
