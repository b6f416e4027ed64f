package clinic.telerehab.kit.audit;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.TroubleLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Holds the audit entries of ordinary reads for at most a tenth of a second. It is bounded: when the database takes no
/// more, reads are refused rather than left unrecorded, and what waits is written once it takes some again.
@ApplicationScoped
class AuditBuffer {
    private static final int CAPACITY = 10_000;
    private static final int BATCH = 1_000;
    private static final long EVERY_MS = 50;
    private static final Duration LAST_FLUSH = Duration.ofSeconds(5);

    private final Deque<AuditEntry> waiting = new ArrayDeque<>();
    private final AuditRows rows;
    private final Vertx vertx;
    private final TroubleLog log = new TroubleLog("audit entries wait", "audit entries are written again");
    private List<AuditEntry> inFlight = List.of();

    AuditBuffer(AuditRows rows, Vertx vertx, MeterRegistry meters) {
        this.rows = rows;
        this.vertx = vertx;
        meters.gauge("audit.buffer.size", this, AuditBuffer::size);
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY_MS, tick -> flush());
    }

    /// @throws DomainProblem `audit-unavailable` when there is no room
    synchronized Uni<Void> add(AuditEntry entry) {
        if (size() >= CAPACITY) {
            throw new DomainProblem(CommonProblem.AUDIT_UNAVAILABLE);
        }
        waiting.addLast(entry);
        return Uni.createFrom().voidItem();
    }

    private synchronized int size() {
        return waiting.size() + inFlight.size();
    }

    private void flush() {
        List<AuditEntry> batch = take();
        if (!batch.isEmpty()) {
            rows.insert(batch)
                    .invoke(log::succeeded)
                    .onFailure()
                    .invoke(log::failed)
                    .subscribe()
                    .with(done -> settle(List.of()), failure -> settle(batch));
        }
    }

    /// One batch at a time; none while another is under way.
    private synchronized List<AuditEntry> take() {
        if (!inFlight.isEmpty()) {
            return List.of();
        }
        List<AuditEntry> batch = new ArrayList<>();
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.removeFirst());
        }
        inFlight = batch;
        return batch;
    }

    /// @param unwritten goes back to the front, so that a short outage of the database loses no entry
    private synchronized void settle(List<AuditEntry> unwritten) {
        unwritten.reversed().forEach(waiting::addFirst);
        inFlight = List.of();
    }

    void flushAtShutdown(@Observes @Priority(1) ShutdownEvent stopping) {
        List<AuditEntry> rest = rest();
        if (!rest.isEmpty()) {
            rows.insert(rest).await().atMost(LAST_FLUSH);
        }
    }

    /// With what is under way: at the very end an entry may be written twice, which is better than not at all.
    private synchronized List<AuditEntry> rest() {
        List<AuditEntry> rest = new ArrayList<>(inFlight);
        rest.addAll(waiting);
        waiting.clear();
        return rest;
    }
}
