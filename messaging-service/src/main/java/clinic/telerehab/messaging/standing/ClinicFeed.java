package clinic.telerehab.messaging.standing;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Copies what patient-service tells of a clinic.
@ApplicationScoped
class ClinicFeed implements FeedHandler {
    private static final String UPSERT = """
            insert into clinic_standing
                   (clinic_id, timezone, default_locale, working_hours, closed_days, rtm, clip_days, record_years,
                    message_sla_minutes, clip_waiting_hours)
            values (:clinic, :timezone, :locale, :hours, :closed, :rtm, :clipDays, :recordYears,
                    cast(:sla as integer), cast(:waiting as integer))
            on conflict (clinic_id) do update set timezone = excluded.timezone,
                default_locale = excluded.default_locale, working_hours = excluded.working_hours,
                closed_days = excluded.closed_days, rtm = excluded.rtm,
                clip_days = excluded.clip_days, record_years = excluded.record_years,
                message_sla_minutes = excluded.message_sla_minutes, clip_waiting_hours = excluded.clip_waiting_hours
            """;

    private final ObjectMapper json;

    ClinicFeed(ObjectMapper json) {
        this.json = json;
    }

    /// @param thresholds null where a producer of before tells none, as for working hours and closed days
    record Told(
            UUID clinicId,
            String timezone,
            String defaultLocale,
            Modules modules,
            Retention retention,
            @Nullable Map<String, Integer> thresholds,
            @Nullable List<OpeningHours> workingHours,
            @Nullable List<LocalDate> closedDays) {
        @Nullable
        Integer threshold(String name) {
            return thresholds == null ? null : thresholds.get(name);
        }
    }

    record Modules(boolean rtm) {}

    record Retention(int clipDays, int recordYears) {}

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
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("clinic", told.clinicId())
                        .setParameter("timezone", told.timezone())
                        .setParameter("locale", told.defaultLocale())
                        .setParameter("hours", text(told.workingHours()))
                        .setParameter("closed", text(told.closedDays()))
                        .setParameter("rtm", told.modules().rtm())
                        .setParameter("clipDays", told.retention().clipDays())
                        .setParameter("recordYears", told.retention().recordYears())
                        .setParameter("sla", told.threshold("messageSlaMinutes"))
                        .setParameter("waiting", told.threshold("clipWaitingHours"))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String text(@Nullable List<?> told) {
        try {
            return json.writeValueAsString(told == null ? List.of() : told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of plain values is JSON", impossible);
        }
    }
}
