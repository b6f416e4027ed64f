package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.measure.Age;
import clinic.telerehab.kit.measure.Amount;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Measures what waits in all inboxes together: how much, for how long, and whether the escalation keeps up.
@ApplicationScoped
class InboxWatch {
    private static final String WAITING = """
            select severity, count(*) as open, min(raised_at) filter (where state = 'OPEN') as oldest,
                   count(*) filter (where state = 'OPEN' and ack_due_at < $1) as overdue
              from inbox_item where state not in ('RESOLVED', 'DISMISSED') group by severity
            """;
    private static final String DUE = """
            select count(*) as due, min(next_step_at) as oldest from inbox_item
             where state = 'OPEN' and next_step_at <= $1
            """;

    private final Pool pool;
    private final Gauges gauges;
    private final Clock clock;
    private final Map<Severity, Waiting> waiting = new EnumMap<>(Severity.class);
    private final Amount due;
    private final Age dueSince;

    InboxWatch(Pool pool, Gauges gauges, Clock clock) {
        this.pool = pool;
        this.gauges = gauges;
        this.clock = clock;
        due = gauges.amount("inbox.escalations.due", "Steps of the escalation whose time has come");
        dueSince = gauges.age("inbox.escalations.due.age.seconds", "Since the oldest of them was due");
    }

    private record Waiting(Amount open, Age oldest, Amount overdue) {}

    void register(@Observes StartupEvent started) {
        for (Severity severity : Severity.values()) {
            waiting.put(severity, waiting(severity.name()));
        }
    }

    private Waiting waiting(String severity) {
        return new Waiting(
                gauges.amount("inbox.items.open", "Items that are not settled", "severity", severity),
                gauges.age(
                        "inbox.oldest.age.seconds",
                        "Since the oldest item was raised that nobody acknowledged",
                        "severity",
                        severity),
                gauges.amount("inbox.items.overdue", "Items that nobody acknowledged in time", "severity", severity));
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(pool.preparedQuery(WAITING)
                .execute(now())
                .invoke(this::show)
                .chain(() -> pool.preparedQuery(DUE).execute(now()))
                .invoke(rows -> showDue(rows.iterator().next())));
    }

    private Tuple now() {
        return Tuple.of(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void show(RowSet<Row> rows) {
        Map<Severity, Row> found = new EnumMap<>(Severity.class);
        StreamSupport.stream(rows.spliterator(), false)
                .forEach(row -> found.put(Severity.valueOf(row.getString("severity")), row));
        waiting.forEach((severity, gauge) -> show(gauge, found.get(severity)));
    }

    private static void show(Waiting gauge, @Nullable Row row) {
        gauge.open().set(row == null ? 0 : row.getLong("open"));
        gauge.overdue().set(row == null ? 0 : row.getLong("overdue"));
        gauge.oldest().sinceOldestOf(row);
    }

    private void showDue(Row row) {
        due.set(row.getLong("due"));
        dueSince.sinceOldestOf(row);
    }
}
