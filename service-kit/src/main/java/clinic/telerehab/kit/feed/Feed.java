package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
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
    private static final String OVERTAKEN = """
            select 1 from feed_event
             where subject = :subject and type = :type and xact_id > pg_current_xact_id() limit 1
            """;

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
    /// @throws DomainProblem `service-unavailable` when a later transaction told of the subject already:
    /// the older state would come back behind it; the same again succeeds
    public Uni<Void> tellState(String type, UUID subject, Object state) {
        return Turn.take(subject)
                .chain(() -> requireNewest(type, subject))
                .chain(() -> write(type, EventKind.STATE, subject, state));
    }

    private static Uni<Void> requireNewest(String type, UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVERTAKEN, Integer.class)
                        .setParameter("type", type)
                        .setParameter("subject", subject)
                        .getResultList())
                .invoke(later -> {
                    if (!later.isEmpty()) {
                        throw new DomainProblem(CommonProblem.SERVICE_UNAVAILABLE);
                    }
                })
                .replaceWithVoid();
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
