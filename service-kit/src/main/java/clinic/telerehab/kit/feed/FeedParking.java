package clinic.telerehab.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Keeps events that could not be applied, so that one of them does not stop the feed. All methods use the current
/// session.
@ApplicationScoped
class FeedParking {
    private static final String PARK = """
            insert into feed_parked (producer, event_id, subject, event, failure, parked_at)
            values (:producer, :id, :subject, :event, :failure, :now) on conflict do nothing
            """;
    private static final String SUBJECTS = "select distinct subject from feed_parked where producer = :producer";
    private static final String EVENTS = "select event from feed_parked where producer = :producer order by number";
    private static final String HOLDS = """
            select 1 from feed_parked where producer = :producer and event::json ->> 'type' in (:types) limit 1
            """;
    private static final String REMOVE = "delete from feed_parked where producer = :producer and event_id = :id";

    private final ObjectMapper json;
    private final Clock clock;

    FeedParking(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// @param failure the name of what went wrong; its message might tell about a patient
    Uni<Void> park(String producer, CloudEvent event, String failure) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PARK)
                        .setParameter("producer", producer)
                        .setParameter("id", event.id())
                        .setParameter("subject", event.subject())
                        .setParameter("event", text(event))
                        .setParameter("failure", failure)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Whose events are parked: what follows of them is parked behind, to keep its order.
    Uni<Set<UUID>> subjects(String producer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUBJECTS, UUID.class)
                        .setParameter("producer", producer)
                        .getResultList())
                .map(HashSet::new);
    }

    Uni<Boolean> holds(String producer, List<String> types) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLDS, Integer.class)
                        .setParameter("producer", producer)
                        .setParameter("types", types)
                        .getResultList())
                .map(found -> !found.isEmpty());
    }

    Uni<List<CloudEvent>> events(String producer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(EVENTS, String.class)
                        .setParameter("producer", producer)
                        .getResultList())
                .map(texts -> texts.stream().map(this::event).toList());
    }

    Uni<Void> remove(String producer, UUID eventId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMOVE)
                        .setParameter("producer", producer)
                        .setParameter("id", eventId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String text(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read as JSON can be written", impossible);
        }
    }

    private CloudEvent event(String text) {
        try {
            return json.readValue(text, CloudEvent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the column is checked to be JSON", impossible);
        }
    }
}
