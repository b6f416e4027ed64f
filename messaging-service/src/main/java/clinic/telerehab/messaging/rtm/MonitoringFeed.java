package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import clinic.telerehab.kit.subjectdata.KnownPatients;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Notes when a patient was first heard of.
@ApplicationScoped
class MonitoringFeed implements FeedHandler {
    private static final String NOTE = """
            insert into monitoring_start (patient_id, heard_at) values (:patient, :at)
            on conflict (patient_id) do update set heard_at = excluded.heard_at
             where excluded.heard_at < monitoring_start.heard_at
            """;

    record Told(UUID patientId) {}

    @Override
    public String producer() {
        return "program";
    }

    @Override
    public String type() {
        return "session-logged";
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        UUID patient = event.dataAs(Told.class).patientId();
        return KnownPatients.unlessErased(patient, () -> note(patient, event.time()));
    }

    private static Uni<Void> note(UUID patient, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("patient", patient)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
