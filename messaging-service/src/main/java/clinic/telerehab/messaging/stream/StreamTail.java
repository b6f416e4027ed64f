package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import clinic.telerehab.kit.feed.Wakeups;
import clinic.telerehab.kit.problem.Failure;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads along what all streams of this replica could be told, once for all of them, and wakes those whom it may
/// concern: with each stream looking for itself at each event, the work would be events times streams. Whether a login
/// may be told is decided where it reads.
@ApplicationScoped
class StreamTail {
    private static final String CHANNEL = "stream";
    private static final int BATCH = 1_000;
    // A wake-up may be lost.
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final String FRESH = """
            select e.xact_id::text as xact, e.seq, e.patient_id,
                   e.xact_id < pg_snapshot_xmin(pg_current_snapshot()) as settled
              from stream_event e
             where (e.xact_id, e.seq) > (cast($1 as text)::xid8, $2)
             order by e.xact_id, e.seq limit %d
            """.formatted(BATCH);
    private static final String CONCERNED = """
            select p.subject from patient_link p where p.patient_id = any($1) and p.subject is not null
             union
            select pr.subject
              from care_relation r join practitioner_link pr on pr.practitioner_id = r.practitioner_id
             where r.patient_id = any($1) and pr.subject is not null
            """;

    private final Pool pool;
    private final StreamReader reader;
    private final Wakeups wakeups;
    private final Bells bells;
    private @Nullable FeedPosition position;
    private @Nullable Cancellable loop;
    private Duration pause = SHORTEST_PAUSE;

    StreamTail(Pool pool, StreamReader reader, Wakeups wakeups, Bells bells) {
        this.pool = pool;
        this.reader = reader;
        this.wakeups = wakeups;
        this.bells = bells;
    }

    void start(@Observes StartupEvent started) {
        loop = Multi.createBy()
                .repeating()
                .uni(this::round)
                .indefinitely()
                .subscribe()
                .with(
                        done -> {},
                        failure -> Log.errorf("streams are woken by time only: %s", Failure.traceOf(failure)));
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.cancel();
        }
    }

    private Uni<Boolean> round() {
        long seen = wakeups.count(CHANNEL);
        return from().chain(this::fresh)
                .chain(this::wake)
                .chain(isSettled -> rest(seen, isSettled))
                .onFailure()
                .recoverWithUni(this::restAfter);
    }

    private Uni<FeedPosition> from() {
        return position == null ? reader.start(null) : Uni.createFrom().item(position);
    }

    /// An event that is there already, but may yet be preceded by one that is not.
    private record Fresh(FeedPosition at, UUID patientId, boolean isSettled) {}

    private Uni<List<Fresh>> fresh(FeedPosition after) {
        position = after;
        return pool.preparedQuery(FRESH)
                .execute(Tuple.of(Long.toString(after.transaction()), after.number()))
                .map(rows -> stream(rows).map(StreamTail::fresh).toList());
    }

    private static Stream<Row> stream(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Fresh fresh(Row row) {
        var at = new FeedPosition(Long.parseLong(row.getString("xact")), row.getLong("seq"));
        return new Fresh(at, row.getUUID("patient_id"), row.getBoolean("settled"));
    }

    /// @return false when there is more to come soon
    private Uni<Boolean> wake(List<Fresh> fresh) {
        List<Fresh> settled = fresh.stream().filter(Fresh::isSettled).toList();
        boolean isAll = settled.size() == fresh.size() && fresh.size() < BATCH;
        if (settled.isEmpty()) {
            return Uni.createFrom().item(isAll);
        }
        UUID[] patients = settled.stream().map(Fresh::patientId).distinct().toArray(UUID[]::new);
        return pool.preparedQuery(CONCERNED)
                .execute(Tuple.of(patients))
                .map(rows -> stream(rows).map(row -> row.getString("subject")).toList())
                .invoke(bells::ring)
                .invoke(rung -> {
                    position = settled.getLast().at();
                    pause = SHORTEST_PAUSE;
                })
                .replaceWith(isAll);
    }

    private Uni<Boolean> rest(long seen, boolean isSettled) {
        if (isSettled) {
            pause = SHORTEST_PAUSE;
            return wakeups.next(CHANNEL, seen, TICK).replaceWith(true);
        }
        Duration now = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return Uni.createFrom().item(true).onItem().delayIt().by(now);
    }

    private Uni<Boolean> restAfter(Throwable failure) {
        Log.debugf("streams are not woken: %s", Failure.nameOf(failure));
        return Uni.createFrom().item(true).onItem().delayIt().by(TICK);
    }
}
