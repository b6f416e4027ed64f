package clinic.telerehab.messaging.stream;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/// Deletes events that no stream will go on from any more, and keeps how far, so that a reader behind it is told.
@ApplicationScoped
class StreamRetention {
    // A bounded number at a time: a long transaction would hold every feed on the server back.
    private static final String PRUNE = """
            with gone as (
                 delete from stream_event where (xact_id, seq) in (
                        select xact_id, seq from stream_event where occurred_at < $1 order by occurred_at limit 10000)
                 returning xact_id, seq),
                 last as (select xact_id, seq from gone order by xact_id desc, seq desc limit 1)
            insert into stream_horizon (xact_id, seq) select xact_id, seq from last
            on conflict (single) do update set xact_id = excluded.xact_id, seq = excluded.seq
             where (stream_horizon.xact_id, stream_horizon.seq) < (excluded.xact_id, excluded.seq)
            """;

    private final Pool pool;
    private final StreamConfig config;
    private final Clock clock;

    StreamRetention(Pool pool, StreamConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{stream.prune-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> prune() {
        var before = clock.instant().minus(config.keep()).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(PRUNE).execute(Tuple.of(before)).replaceWithVoid();
    }
}
