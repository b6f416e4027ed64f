package clinic.telerehab.kit.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Writes audit entries, each as soon as its kind demands and no sooner: a synchronous row would turn every read into a
/// disk flush.
@ApplicationScoped
public class AuditTrail {
    private final AuditBuffer buffer;
    private final AuditRows rows;

    AuditTrail(AuditBuffer buffer, AuditRows rows) {
        this.buffer = buffer;
        this.rows = rows;
    }

    /// @param withSession true to write through the current session at once, hence inside its transaction when there is
    /// one; false to hand it to the buffer, which is written within 100 ms
    /// @throws clinic.telerehab.kit.problem.DomainProblem `audit-unavailable` when the buffer is full
    public Uni<Void> record(AuditEntry entry, boolean withSession) {
        if (withSession) {
            return Panache.getSession().chain(session -> session.persist(entry).chain(session::flush));
        }
        return buffer.add(entry);
    }

    /// Writes one entry in a transaction of its own, for what happens outside any session.
    public Uni<Void> recordNow(AuditEntry entry) {
        return rows.insert(List.of(entry));
    }
}
