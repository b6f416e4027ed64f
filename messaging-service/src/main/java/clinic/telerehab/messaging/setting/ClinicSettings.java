package clinic.telerehab.messaging.setting;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Copies what a clinic has set for itself, and answers which figures count there.
@ApplicationScoped
public class ClinicSettings implements FeedHandler {
    private static final String UPSERT = """
            insert into clinic_setting (clinic_id, message_sla_minutes, clip_waiting_hours, clip_days)
            values (:clinic, cast(:sla as integer), cast(:waiting as integer), cast(:days as integer))
            on conflict (clinic_id) do update set message_sla_minutes = excluded.message_sla_minutes,
                clip_waiting_hours = excluded.clip_waiting_hours, clip_days = excluded.clip_days
            """;
    private static final String OF = """
            select coalesce(max(message_sla_minutes), :sla) as sla, coalesce(max(clip_waiting_hours), :waiting) as waiting,
                   coalesce(max(clip_days), :days) as days
              from clinic_setting where clinic_id = :clinic
            """;

    private final Figures standard;

    ClinicSettings(Figures standard) {
        this.standard = standard;
    }

    record Kept(@Nullable Integer clipDays) {}

    record Told(
            UUID clinicId,
            @Nullable Map<String, Integer> thresholds,
            @Nullable Kept retention) {
        @Nullable
        Integer threshold(String name) {
            return thresholds == null ? null : thresholds.get(name);
        }
    }

    /// Needs a session.
    public Uni<Figures> of(UUID clinicId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Tuple.class)
                        .setParameter("sla", standard.messageSlaMinutes())
                        .setParameter("waiting", standard.clipWaitingHours())
                        .setParameter("days", standard.clipDays())
                        .setParameter("clinic", clinicId)
                        .getSingleResult())
                .map(this::figures);
    }

    private Figures figures(Tuple row) {
        return new Figures(
                standard.version(),
                standard.approvedBy(),
                standard.source(),
                row.get("sla", Integer.class),
                row.get("waiting", Integer.class),
                row.get("days", Integer.class));
    }

    @Override
    public String producer() {
        return "patient";
    }

    @Override
    public String type() {
        return "clinic";
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        var told = event.dataAs(Told.class);
        Kept kept = told.retention();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("clinic", told.clinicId())
                        .setParameter("sla", told.threshold("messageSlaMinutes"))
                        .setParameter("waiting", told.threshold("clipWaitingHours"))
                        .setParameter("days", kept == null ? null : kept.clipDays())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
