package clinic.telerehab.kit.feed;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Deletes events that no reader needs any more: states that a newer one of the same subject replaced, and old signals.
/// A lost signal can't be had again, so how far signals went is kept as the horizon: a reader behind it is told to
/// start
/// again.
@ApplicationScoped
class FeedRetention {
    // A bounded number at a time: a long transaction would hold every feed on the server back.
    private static final String PRUNE_STATES = """
            delete from feed_event where (xact_id, seq) in (
                   select old.xact_id, old.seq from feed_event old
                    where old.kind = 'STATE' and old.occurred_at < $1
                      and exists (select 1 from feed_event newer
                                   where newer.subject = old.subject and newer.type = old.type
                                     and (newer.xact_id, newer.seq) > (old.xact_id, old.seq))
                    limit 10000)
            """;
    private static final String PRUNE_SIGNALS = """
            with gone as (
                 delete from feed_event where (xact_id, seq) in (
                        select xact_id, seq from feed_event
                         where kind = 'SIGNAL' and occurred_at < $1 order by xact_id, seq limit 10000)
                 returning xact_id, seq),
                 last as (select xact_id, seq from gone order by xact_id desc, seq desc limit 1)
            insert into feed_horizon (xact_id, seq) select xact_id, seq from last
            on conflict (single) do update set xact_id = excluded.xact_id, seq = excluded.seq
             where (feed_horizon.xact_id, feed_horizon.seq) < (excluded.xact_id, excluded.seq)
            """;

    private final Pool pool;
    private final FeedConfig config;
    private final Clock clock;

    FeedRetention(Pool pool, FeedConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{feed.prune-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> prune() {
        return pool.preparedQuery(PRUNE_STATES)
                .execute(Tuple.of(olderThan(config.keepStates())))
                .chain(() -> pool.preparedQuery(PRUNE_SIGNALS).execute(Tuple.of(olderThan(config.keepSignals()))))
                .replaceWithVoid();
    }

    private OffsetDateTime olderThan(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
