package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Holds the audit entries of ordinary reads for at most a tenth of a second. It is bounded: when the database takes no
/// more, reads are refused rather than left unrecorded.
@ApplicationScoped
class AuditBuffer {
    private static final int CAPACITY = 10_000;
    private static final int BATCH = 1_000;

    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AuditRows rows;

    AuditBuffer(AuditRows rows) {
        this.rows = rows;
    }

    Uni<Void> add(AuditEntry entry) {
        if (!waiting.offer(entry)) {
            throw new DomainProblem(CommonProblem.AUDIT_UNAVAILABLE);
        }
        return Uni.createFrom().voidItem();
    }

    @Scheduled(every = "0.1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> flush() {
        List<AuditEntry> batch = new ArrayList<>(BATCH);
        waiting.drainTo(batch, BATCH);
        return batch.isEmpty() ? Uni.createFrom().voidItem() : write(batch);
    }

    /// Puts a batch back when it could not be written, so that a short outage of the database loses no entry.
    private Uni<Void> write(List<AuditEntry> batch) {
        return rows.insert(batch).onFailure().recoverWithUni(failure -> {
            Log.warnf("audit entries wait: %s", failure.getClass().getSimpleName());
            long lost = batch.stream().filter(entry -> !waiting.offer(entry)).count();
            if (lost > 0) {
                Log.errorf("audit entries lost: %d", lost);
            }
            return Uni.createFrom().voidItem();
        });
    }

    void flushAtShutdown(@Observes @Priority(1) ShutdownEvent event) {
        List<AuditEntry> rest = new ArrayList<>();
        waiting.drainTo(rest);
        if (!rest.isEmpty()) {
            rows.insert(rest).await().atMost(java.time.Duration.ofSeconds(5));
        }
    }
}
