package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.measure.Age;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/// Measures how long what was audited waits for its seal: until then it could be altered without a trace.
@ApplicationScoped
class AuditWatch {
    private static final String OLDEST_UNSEALED = """
            with sealed as (
                 select xact_ids[cardinality(xact_ids)] as xact, seqs[cardinality(seqs)] as seq
                   from audit_seal order by number desc limit 1)
            select recorded_at as oldest from audit_entry
             where (xact_id, seq) > (cast(cast(coalesce((select xact from sealed), 0) as text) as xid8),
                                     coalesce((select seq from sealed), 0))
             order by xact_id, seq limit 1
            """;

    private final Pool pool;
    private final Age unsealed;

    AuditWatch(Pool pool, Gauges gauges) {
        this.pool = pool;
        this.unsealed =
                gauges.age("audit.unsealed.age.seconds", "Since the oldest audit entry without a seal was written");
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(pool.query(OLDEST_UNSEALED).execute().invoke(unsealed::sinceOldestOf));
    }
}
