package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.feed.FeedStatus.ParkedEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What operators see and do about the feeds this service reads.
@ApplicationScoped
class FeedDesk {
    private static final int MOST_PARKED = 1_000;
    private static final String CURSORS = "select producer, heard_at, rebuilt_at from feed_cursor order by producer";
    private static final String PARKED = """
            select producer, event_id, event::json ->> 'type' as type, failure, parked_at
              from feed_parked order by producer, number
            """;

    private final FeedSteps steps;

    FeedDesk(FeedSteps steps) {
        this.steps = steps;
    }

    @WithSession
    Uni<List<FeedStatus>> status() {
        return parked().chain(parked -> cursors()
                .map(rows -> rows.stream().map(row -> status(row, parked)).toList()));
    }

    /// Applies what is parked, in order. A subject whose event fails once more stays parked with all that follows.
    Uni<Void> replay(String producer) {
        return steps.parked(producer).chain(events -> new Replay(steps, producer).all(events));
    }

    private static Uni<List<Tuple>> cursors() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(CURSORS, Tuple.class).getResultList());
    }

    private static Uni<Map<String, List<ParkedEvent>>> parked() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PARKED, Tuple.class)
                        .setMaxResults(MOST_PARKED)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("producer", String.class),
                                Collectors.mapping(FeedDesk::event, Collectors.toList()))));
    }

    private static ParkedEvent event(Tuple row) {
        return new ParkedEvent(
                row.get("event_id", UUID.class),
                row.get("type", String.class),
                row.get("failure", String.class),
                row.get("parked_at", OffsetDateTime.class).toInstant());
    }

    private static FeedStatus status(Tuple row, Map<String, List<ParkedEvent>> parked) {
        String producer = row.get("producer", String.class);
        return new FeedStatus(
                producer, time(row, "heard_at"), time(row, "rebuilt_at"), parked.getOrDefault(producer, List.of()));
    }

    private static @Nullable Instant time(Tuple row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
