package clinic.telerehab.patient.caseload;

import clinic.telerehab.kit.measure.Amount;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/// Measures how many rows of the caseload are older than the facts they are made of.
@ApplicationScoped
class CaseloadWatch {
    private static final String DUE = "select count(*) as due from caseload_due where due_at <= $1";

    private final Pool pool;
    private final Clock clock;
    private final Amount due;

    CaseloadWatch(Pool pool, Gauges gauges, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        due = gauges.amount("caseload.rows.due", "Rows whose facts changed and that were not made anew yet");
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(pool.preparedQuery(DUE)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(rows -> due.set(rows.iterator().next().getLong("due"))));
    }
}
