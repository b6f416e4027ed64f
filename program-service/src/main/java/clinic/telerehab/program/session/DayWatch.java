package clinic.telerehab.program.session;

import clinic.telerehab.kit.measure.Age;
import clinic.telerehab.kit.measure.Amount;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Measures how many programs have a day behind them that is not closed, and for how long: adherence stands still.
@ApplicationScoped
class DayWatch {
    // A day that can't be closed is put off again and again, so its age goes by the day itself.
    private static final String OPEN = """
            select count(*) filter (where look_at <= $1) as due, min(next_day) as oldest from plan_calendar
            """;

    private final Pool pool;
    private final Clock clock;
    private final Amount due;
    private final Age oldest;

    DayWatch(Pool pool, Gauges gauges, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        due = gauges.amount("session.days.due", "Programs with a day that is over and not closed");
        oldest = gauges.age(
                "session.days.open.age.seconds",
                "Since the oldest day ended in UTC that is not closed, wherever it is");
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(pool.preparedQuery(OPEN)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(rows -> show(rows.iterator().next())));
    }

    private void show(Row row) {
        due.set(row.getLong("due"));
        LocalDate day = row.getLocalDate("oldest");
        oldest.since(
                day == null
                        ? null
                        : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
