package clinic.telerehab.program.standing;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Keeps what patient-service tells of a clinic.
@ApplicationScoped
class ClinicHandler implements FeedHandler {
    private static final String UPSERT = """
            insert into clinic_standing
                (clinic_id, timezone, default_locale, emergency_phone, emergency_texts, thresholds)
            values (:clinicId, :timezone, :defaultLocale, :phone, :texts, :thresholds)
            on conflict (clinic_id) do update set timezone = excluded.timezone,
                default_locale = excluded.default_locale, emergency_phone = excluded.emergency_phone,
                emergency_texts = excluded.emergency_texts, thresholds = excluded.thresholds
            """;

    private final ObjectMapper json;

    ClinicHandler(ObjectMapper json) {
        this.json = json;
    }

    record Told(
            UUID clinicId,
            String timezone,
            String defaultLocale,
            String emergencyPhone,
            Map<String, String> emergencyTexts,
            Map<String, Integer> thresholds) {}

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
                        .setParameter("clinicId", told.clinicId())
                        .setParameter("timezone", told.timezone())
                        .setParameter("defaultLocale", told.defaultLocale())
                        .setParameter("phone", told.emergencyPhone())
                        .setParameter("texts", text(told.emergencyTexts()))
                        .setParameter("thresholds", text(told.thresholds()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String text(Map<String, ?> map) {
        try {
            return json.writeValueAsString(map);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of plain values is JSON", impossible);
        }
    }
}
