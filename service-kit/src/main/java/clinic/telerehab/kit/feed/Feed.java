package clinic.telerehab.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Tells the other services: events are written in the same transaction as the change they tell of, so neither exists
/// without the other.
@ApplicationScoped
public class Feed {
    private final ObjectMapper json;
    private final Clock clock;

    Feed(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// Needs a transaction.
    ///
    /// @param subject whom or what the event is about; events of one subject stay in order
    /// @param state the whole present state of the subject, as a record
    public Uni<Void> tellState(String type, UUID subject, Object state) {
        return write(type, EventKind.STATE, subject, state);
    }

    /// Needs a transaction. As [#tellState], for what happened once.
    public Uni<Void> tellSignal(String type, UUID subject, Object signal) {
        return write(type, EventKind.SIGNAL, subject, signal);
    }

    private Uni<Void> write(String type, EventKind kind, UUID subject, Object payload) {
        var event = new FeedEvent(type, kind, subject, text(payload), clock.instant());
        return Panache.getSession().chain(session -> session.persist(event));
    }

    private String text(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event is a record of plain values", impossible);
        }
    }
}
