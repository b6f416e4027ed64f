package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/// Seals what has been audited, every two seconds, on one replica at a time; and sees to the partitions of this month
/// and the next.
@ApplicationScoped
class AuditSealer {
    private static final String ALONE = "select pg_try_advisory_xact_lock(7102) as alone";
    private static final String PARTITIONS =
            "select audit_ensure_partition(current_date), audit_ensure_partition((current_date + interval '1 month')::date)";

    private final Pool pool;
    private final AuditSeals seals;
    private final Clock clock;

    AuditSealer(Pool pool, AuditSeals seals, Clock clock) {
        this.pool = pool;
        this.seals = seals;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> seal() {
        return Job.attempt("audit not sealed", pool.withTransaction(this::sealNext));
    }

    @Scheduled(every = "12h")
    Uni<Void> makePartitions() {
        return pool.query(PARTITIONS).execute().replaceWithVoid();
    }

    private Uni<Void> sealNext(SqlConnection connection) {
        return connection
                .query(ALONE)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("alone"))
                .chain(alone ->
                        alone ? sealOpenRows(connection) : Uni.createFrom().voidItem());
    }

    private Uni<Void> sealOpenRows(SqlConnection connection) {
        return seals.last(connection)
                .chain(last -> seals.open(connection, last.last()).chain(rows -> {
                    if (rows.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    var now = clock.instant().atOffset(ZoneOffset.UTC);
                    return seals.insert(connection, AuditSeal.next(last, rows), now);
                }));
    }
}
