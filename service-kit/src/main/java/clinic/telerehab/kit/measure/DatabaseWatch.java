package clinic.telerehab.kit.measure;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Measures since when the database has been silent: every other gauge shows what was true before.
@ApplicationScoped
class DatabaseWatch {
    private final Pool pool;
    private final Clock clock;
    private final Age silent;

    DatabaseWatch(Pool pool, Gauges gauges, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        silent = gauges.age("database.silent.age.seconds", "Since the database last answered this replica");
        // One that is started without its database has heard nothing either.
        silent.since(clock.instant());
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(pool.query("select 1").execute().invoke(answered -> silent.since(clock.instant())));
    }
}
