package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.kit.problem.OutageLog;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads this service's own feed in commit order, waiting for the next event where there is none yet.
@ApplicationScoped
class FeedReader {
    static final String CHANNEL = "feed";
    // A wake-up may be lost with a connection, and the horizon may be held back by another transaction.
    private static final Duration TICK = Duration.ofMillis(500);
    // Few transactions take longer: a great import, a migration.
    private static final Duration HELD_BACK_AT_MOST = Duration.ofSeconds(2);

    // Only what is older than every running transaction: nothing can still commit before it.
    private static final String READ = """
            select xact_id::text as xact, seq, id, type, kind, subject, occurred_at, traceparent, data,
                   exists (select from feed_horizon h where (h.xact_id, h.seq) > (e.xact_id, e.seq)) as again
              from feed_event e
             where (xact_id, seq) > (cast($1 as text)::xid8, $2)
               and xact_id < pg_snapshot_xmin(pg_current_snapshot())
             order by xact_id, seq
             limit $3
            """;
    private static final String TOLD =
            "select 1 from feed_event where (xact_id, seq) > (cast($1 as text)::xid8, $2) limit 1";
    private static final String PRUNED =
            "select 1 from feed_horizon where (xact_id, seq) > (cast($1 as text)::xid8, $2)";

    private final Pool pool;
    private final Wakeups wakeups;
    private final ObjectMapper json;
    private final OutageLog outages;
    private final String source;

    FeedReader(
            Pool pool,
            Wakeups wakeups,
            ObjectMapper json,
            OutageLog outages,
            @ConfigProperty(name = "service.name") String service) {
        this.pool = pool;
        this.wakeups = wakeups;
        this.json = json;
        this.outages = outages;
        this.source = "/api/" + service;
    }

    /// @param after read what comes behind it; the beginning is always allowed, and the way from there
    ///     past what was pruned, since that is superseded
    /// @throws DomainProblem `feed-position-pruned` when signals behind that position are gone;
    ///     `service-unavailable` when a long transaction holds back what was told: the reader would
    ///     take "nothing" for all there is
    Uni<List<CloudEvent>> read(FeedPosition after, int limit, Duration wait) {
        return requireNotPruned(after).chain(() -> readOrWait(after, limit, System.nanoTime() + wait.toNanos()));
    }

    private Uni<Void> requireNotPruned(FeedPosition after) {
        if (after.isAgain()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(PRUNED)
                .execute(Tuple.of(Long.toString(after.transaction()), after.number()))
                .invoke(found -> {
                    if (found.size() > 0) {
                        throw new DomainProblem(CommonProblem.FEED_POSITION_PRUNED);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<CloudEvent>> readOrWait(FeedPosition after, int limit, long until) {
        long seen = wakeups.count(CHANNEL);
        return readNow(after, limit).chain(events -> {
            Duration left = Duration.ofNanos(until - System.nanoTime());
            if (!events.isEmpty()) {
                return Uni.createFrom().item(events);
            }
            if (!left.isPositive()) {
                return isHeldBack(after)
                        .chain(held -> held
                                ? readHeldBack(after, limit, until)
                                : Uni.createFrom().item(events));
            }
            Duration pause = left.compareTo(TICK) < 0 ? left : TICK;
            return wakeups.next(CHANNEL, seen, pause).chain(() -> readOrWait(after, limit, until));
        });
    }

    private Uni<Boolean> isHeldBack(FeedPosition after) {
        return pool.preparedQuery(TOLD)
                .execute(Tuple.of(Long.toString(after.transaction()), after.number()))
                .map(told -> told.size() > 0);
    }

    private Uni<List<CloudEvent>> readHeldBack(FeedPosition after, int limit, long until) {
        if (System.nanoTime() - until > HELD_BACK_AT_MOST.toNanos()) {
            outages.tell("a long transaction holds the feed back");
            throw new DomainProblem(CommonProblem.SERVICE_UNAVAILABLE);
        }
        return Uni.createFrom().voidItem().onItem().delayIt().by(TICK).chain(() -> readOrWait(after, limit, until));
    }

    private Uni<List<CloudEvent>> readNow(FeedPosition after, int limit) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(Long.toString(after.transaction()), after.number(), limit))
                .map(this::events);
    }

    private List<CloudEvent> events(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::event).toList();
    }

    private static FeedPosition position(Row row) {
        return new FeedPosition(Long.parseLong(row.getString("xact")), row.getLong("seq"), row.getBoolean("again"));
    }

    private CloudEvent event(Row row) {
        try {
            return new CloudEvent(
                    "1.0",
                    row.getUUID("id"),
                    source,
                    row.getString("type"),
                    row.getUUID("subject"),
                    row.getOffsetDateTime("occurred_at").toInstant(),
                    "application/json",
                    EventKind.valueOf(row.getString("kind")),
                    position(row).toString(),
                    row.getString("traceparent"),
                    json.readTree(row.getString("data")));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the column is checked to be JSON", impossible);
        }
    }
}
