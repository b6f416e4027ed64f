package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.measure.Age;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Measures how far this service's readers have come, from the positions they ask behind: a reader that is down says
/// nothing itself. Each replica knows only who asked it, so the smallest age of all replicas is the true one.
@ApplicationScoped
class FeedReaders {
    private static final String OLDEST_BEHIND = """
            select occurred_at as oldest from feed_event
             where (xact_id, seq) > (cast($1 as text)::xid8, $2) order by xact_id, seq limit 1
            """;

    private final Pool pool;
    private final List<String> consumers;
    private final Gauges gauges;
    private final Clock clock;
    private final Map<String, FeedPosition> positions = new ConcurrentHashMap<>();
    private final Map<String, Age> ages = new ConcurrentHashMap<>();

    FeedReaders(Pool pool, FeedConfig config, Gauges gauges, Clock clock) {
        this.pool = pool;
        this.consumers = config.consumers().orElse(List.of());
        this.gauges = gauges;
        this.clock = clock;
    }

    /// Whoever has not asked yet is as old as this start.
    void register(@Observes StartupEvent started) {
        for (String consumer : consumers) {
            Age age = gauges.age(
                    "feed.consumer.position.age.seconds",
                    "Since the oldest event was told that this consumer has not asked behind yet",
                    "consumer",
                    consumer);
            age.since(clock.instant());
            ages.put(consumer, age);
        }
    }

    void asks(String consumer, FeedPosition after) {
        positions.put(consumer, after);
    }

    @Scheduled(every = "{feed.measure-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(Multi.createFrom()
                .iterable(positions.entrySet())
                .onItem()
                .transformToUniAndConcatenate(asked -> measure(asked.getKey(), asked.getValue()))
                .collect()
                .last());
    }

    private Uni<Void> measure(String consumer, FeedPosition after) {
        return pool.preparedQuery(OLDEST_BEHIND)
                .execute(Tuple.of(Long.toString(after.transaction()), after.number()))
                .invoke(rows -> set(consumer, rows))
                .replaceWithVoid();
    }

    private void set(String consumer, RowSet<Row> oldest) {
        Age age = ages.get(consumer);
        if (age != null) {
            age.sinceOldestOf(oldest);
        }
    }
}
