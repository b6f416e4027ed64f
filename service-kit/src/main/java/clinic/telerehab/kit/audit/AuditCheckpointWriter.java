package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.audit.AuditSeals.Sealed;
import clinic.telerehab.kit.job.Job;
import clinic.telerehab.kit.measure.Age;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Writes the checkpoints that are missing behind the newest, on one replica at a time, whoever made the seals: so what
/// could not be written is made up for.
///
/// A line that comes late vouches for its seal only from then on. Where there are no lines at all it begins with the
/// newest seal: its hash covers all before it, and lines for those would only look as if they had always been there.
@ApplicationScoped
class AuditCheckpointWriter {
    private static final String ALONE = "select pg_try_advisory_xact_lock(7103) as alone";

    private final Pool pool;
    private final AuditSeals seals;
    private final AuditCheckpoints checkpoints;
    private final Age missing;

    AuditCheckpointWriter(Pool pool, AuditSeals seals, AuditCheckpoints checkpoints, Gauges gauges) {
        this.pool = pool;
        this.seals = seals;
        this.checkpoints = checkpoints;
        this.missing =
                gauges.age("audit.checkpoint.age.seconds", "Since the oldest seal without a checkpoint was made");
    }

    /// A run of its own, and without a connection at first: seals are made while a folder that hangs lets nothing be
    /// written.
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> writeMissing() {
        // Before the folder is asked: one that hangs or can't be read has to show, too.
        missing.waits();
        return Job.attempt(
                "audit checkpoint not written",
                checkpoints.newest().chain(() -> pool.withTransaction(this::writeAlone)));
    }

    private Uni<Void> writeAlone(SqlConnection connection) {
        return connection
                .query(ALONE)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("alone"))
                .chain(alone -> alone ? write(connection) : leaveToTheOther());
    }

    /// Which tells how it gets on.
    private Uni<Void> leaveToTheOther() {
        missing.since(null);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> write(SqlConnection connection) {
        return checkpoints
                .newest()
                .chain(newest -> seals.from(connection, newest).map(found -> behind(newest, found)))
                .invoke(this::tellOldest)
                .call(checkpoints::add)
                .invoke(this::tellRest)
                .replaceWithVoid();
    }

    /// Without the newest seal that has a checkpoint. Where that one is gone, so is the end of the audit.
    private static List<Sealed> behind(long newest, List<Sealed> found) {
        if (newest == 0) {
            return found;
        }
        if (found.isEmpty() || found.getFirst().number() != newest) {
            throw new SealsBehindCheckpoints();
        }
        return found.subList(1, found.size());
    }

    /// The audit was cut, or a restore left its newer checkpoints.
    private static final class SealsBehindCheckpoints extends RuntimeException {}

    private void tellOldest(List<Sealed> found) {
        if (!found.isEmpty()) {
            missing.since(found.getFirst().at());
        }
    }

    private void tellRest(List<Sealed> written) {
        missing.since(
                written.size() < AuditSeals.MOST_AT_ONCE - 1
                        ? null
                        : written.getLast().at());
    }
}
