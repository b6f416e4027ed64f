package clinic.telerehab.messaging.summary;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Where features say that a patient's summary may have changed. It is told a moment later, in a transaction of its
/// own:
/// one that reads a feed has its place in the order before it could take the patient's turn, and would tell too late.
@ApplicationScoped
public class InboxSummaries {
    // An update even when the row is there: it waits for whoever sums up just now, so that nothing falls between.
    private static final String MARK = """
            insert into inbox_summary_due (patient_id, marked_at) values (:patient, :now)
            on conflict (patient_id) do update set marked_at = excluded.marked_at
            """;

    private final Clock clock;

    InboxSummaries(Clock clock) {
        this.clock = clock;
    }

    /// Needs a transaction, that of the change.
    public Uni<Void> changed(UUID patientId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK)
                        .setParameter("patient", patientId)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
