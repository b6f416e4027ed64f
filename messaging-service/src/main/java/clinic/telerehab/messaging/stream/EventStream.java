package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import clinic.telerehab.kit.feed.Wakeups;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.messaging.stream.StreamReader.Told;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Turns stored rows into a live stream. A reader is told the next rows only when it has taken the last ones, so a slow
/// one costs no memory; one that is cut goes on from the id it saw last.
@ApplicationScoped
class EventStream {
    private static final String CHANNEL = "stream";
    // A wake-up may be lost, and rights may change without one.
    private static final Duration TICK = Duration.ofSeconds(1);

    private final StreamReader reader;
    private final Wakeups wakeups;
    private final StreamConfig config;

    EventStream(StreamReader reader, Wakeups wakeups, StreamConfig config) {
        this.reader = reader;
        this.wakeups = wakeups;
        this.config = config;
    }

    /// @param expiresAt when the caller's token ends, and the stream with it
    Multi<OutboundSseEvent> open(Caller caller, FeedPosition after, Instant expiresAt, Sse sse) {
        long end = nanoTimeOf(expiresAt);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(greeting(sse)), events(caller, after, end, sse));
    }

    private Multi<OutboundSseEvent> events(Caller caller, FeedPosition after, long end, Sse sse) {
        var position = new AtomicReference<>(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> nextBatch(caller, position.get(), end))
                .whilst(told -> end - System.nanoTime() > 0)
                .invoke(told -> {
                    if (!told.isEmpty()) {
                        position.set(told.getLast().id());
                    }
                })
                .onItem()
                .transformToIterable(told -> told.isEmpty()
                        ? List.of(heartbeat(sse))
                        : told.stream().map(one -> event(sse, one)).toList());
    }

    private Uni<List<Told>> nextBatch(Caller caller, FeedPosition after, long end) {
        long beat = System.nanoTime() + config.heartbeat().toNanos();
        return readOrWait(caller, after, beat - end < 0 ? beat : end);
    }

    private Uni<List<Told>> readOrWait(Caller caller, FeedPosition after, long until) {
        long seen = wakeups.count(CHANNEL);
        return reader.read(caller, after).chain(told -> {
            Duration left = Duration.ofNanos(until - System.nanoTime());
            if (!told.isEmpty() || !left.isPositive()) {
                return Uni.createFrom().item(told);
            }
            Duration pause = left.compareTo(TICK) < 0 ? left : TICK;
            return wakeups.next(CHANNEL, seen, pause).chain(() -> readOrWait(caller, after, until));
        });
    }

    /// A token ends by the system's time, whatever time the demo plays.
    private static long nanoTimeOf(Instant expiresAt) {
        long left = expiresAt.toEpochMilli() - System.currentTimeMillis();
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(left);
    }

    private OutboundSseEvent greeting(Sse sse) {
        return sse.newEventBuilder()
                .comment("open")
                .reconnectDelay(config.reconnectAfter().toMillis())
                .build();
    }

    private static OutboundSseEvent event(Sse sse, Told told) {
        return sse.newEventBuilder()
                .id(told.id().toString())
                .name(told.type())
                .data(told.data())
                .build();
    }

    private static OutboundSseEvent heartbeat(Sse sse) {
        return sse.newEventBuilder().comment("still here").build();
    }
}
