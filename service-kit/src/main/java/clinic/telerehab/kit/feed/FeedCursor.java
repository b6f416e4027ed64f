package clinic.telerehab.kit.feed;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// The rows that say how far each producer's feed is applied. All methods use the current session.
@ApplicationScoped
class FeedCursor {
    private static final String CREATE = "insert into feed_cursor (producer) values (:producer) on conflict do nothing";
    private static final String READ = "select position, rebuilds_until from feed_cursor where producer = :producer";
    // Of several replicas one gets the row; the others find none and leave the step to it.
    private static final String LOCK = READ + " for update skip locked";
    private static final String LOCK_WAITING = READ + " for update";
    private static final String MOVE = "update feed_cursor set position = :position where producer = :producer";
    private static final String HEARD = "update feed_cursor set heard_at = :now where producer = :producer";
    // Unless another replica has begun already.
    private static final String REBUILD = """
            update feed_cursor set position = null, rebuilds_until = :until, rebuilt_at = :now
             where producer = :producer and position = :position
            """;

    private final Clock clock;

    FeedCursor(Clock clock) {
        this.clock = clock;
    }

    /// @param position the last event applied; null before the first
    /// @param rebuildsUntil signals up to here were applied before the feed was read again
    record Mark(@Nullable String position, @Nullable String rebuildsUntil) {
        /// The furthest that signals were applied, a rebuild under way included.
        @Nullable
        String appliedUntil() {
            if (position == null || rebuildsUntil == null) {
                return position == null ? rebuildsUntil : position;
            }
            return FeedPosition.parse(position).compareTo(FeedPosition.parse(rebuildsUntil)) < 0
                    ? rebuildsUntil
                    : position;
        }

        boolean hasApplied(CloudEvent event) {
            return rebuildsUntil != null
                    && event.kind() == EventKind.SIGNAL
                    && event.at().compareTo(FeedPosition.parse(rebuildsUntil)) <= 0;
        }
    }

    Uni<Mark> read(String producer) {
        return execute(CREATE, producer).chain(() -> query(READ, producer)).map(FeedCursor::mark);
    }

    /// Null when another replica holds it.
    Uni<@Nullable Mark> lock(String producer) {
        return query(LOCK, producer).map(row -> row == null ? null : mark(row));
    }

    /// Waits for its turn.
    Uni<Void> lockWaiting(String producer) {
        return query(LOCK_WAITING, producer).replaceWithVoid();
    }

    Uni<Void> move(String producer, String position) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVE)
                        .setParameter("producer", producer)
                        .setParameter("position", position)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> heard(String producer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HEARD)
                        .setParameter("producer", producer)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Sets the cursor back to the feed's beginning.
    Uni<Void> rebuild(String producer, Mark mark) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REBUILD)
                        .setParameter("producer", producer)
                        .setParameter("position", mark.position())
                        .setParameter("until", mark.appliedUntil())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> execute(String sql, String producer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("producer", producer)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<@Nullable Tuple> query(String sql, String producer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("producer", producer)
                        .getSingleResultOrNull());
    }

    private static Mark mark(@Nullable Tuple row) {
        if (row == null) {
            throw new IllegalStateException("the row was just made");
        }
        return new Mark(row.get("position", String.class), row.get("rebuilds_until", String.class));
    }
}
