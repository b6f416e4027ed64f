package clinic.telerehab.messaging.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Tells open streams that something changed, in the transaction of the change. Ids only: who is told fetches the rest
/// under their own rights.
@ApplicationScoped
public class StreamTeller {
    private static final String INSERT = """
            insert into stream_event (patient_id, type, audience, data, occurred_at)
            values (:patient, :type, :audience, :data, :now)
            """;

    private final ObjectMapper json;
    private final Clock clock;

    StreamTeller(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// Whom it concerns: the patient too, or the care team alone.
    public enum Audience {
        ALL,
        CARE_TEAM
    }

    /// Needs a transaction.
    ///
    /// @param ids of what changed, by their names; the type and the patient's id are added
    public Uni<Void> tell(UUID patientId, String type, Audience audience, Map<String, UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("patient", patientId)
                        .setParameter("type", type)
                        .setParameter("audience", audience.name())
                        .setParameter("data", text(type, patientId, ids))
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String text(String type, UUID patientId, Map<String, UUID> ids) {
        Map<String, Object> data = new TreeMap<>(ids);
        data.put("type", type);
        data.put("patientId", patientId);
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of ids is JSON", impossible);
        }
    }
}
