package clinic.telerehab.program.session;

import clinic.telerehab.kit.measure.Amount;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/// Measures how many programs have a day behind them that is not closed: their adherence stands still.
@ApplicationScoped
class DayWatch {
    private static final String DUE = "select count(*) as due from plan_calendar where look_at <= $1";

    private final Pool pool;
    private final Clock clock;
    private final Amount due;

    DayWatch(Pool pool, Gauges gauges, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        due = gauges.amount("session.days.due", "Programs with a day that is over and not closed");
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(pool.preparedQuery(DUE)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(rows -> due.set(rows.iterator().next().getLong("due"))));
    }
}
