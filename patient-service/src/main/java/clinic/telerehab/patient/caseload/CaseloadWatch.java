package clinic.telerehab.patient.caseload;

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
import java.time.ZoneOffset;

/// Measures how many rows of the caseload are older than the facts they are made of, and since when.
@ApplicationScoped
class CaseloadWatch {
    private static final String DUE = "select count(*) as due from caseload_due where due_at <= $1";

    private final Pool pool;
    private final Clock clock;
    private final Amount due;
    private final Age behind;

    CaseloadWatch(Pool pool, Gauges gauges, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        due = gauges.amount("caseload.rows.due", "Rows whose facts changed and that were not made anew yet");
        behind = gauges.age("caseload.rows.due.age.seconds", "Since there was last a moment without any");
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(pool.preparedQuery(DUE)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(rows -> show(rows.iterator().next())));
    }

    private void show(Row row) {
        long rows = row.getLong("due");
        due.set(rows);
        if (rows == 0) {
            behind.since(null);
        } else {
            behind.waits();
        }
    }
}
