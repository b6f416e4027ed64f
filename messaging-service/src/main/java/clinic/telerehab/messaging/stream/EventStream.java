package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import clinic.telerehab.kit.feed.Wakeups;
import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.messaging.stream.Bells.Bell;
import clinic.telerehab.messaging.stream.Bells.Look;
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

/// Turns stored rows into a live stream. A reader is told the next rows only when it has taken the last ones, so a slow
/// one costs no memory; one that is cut goes on from the id it saw last.
@ApplicationScoped
class EventStream {
    // Rights may change without a bell, and one stream must not keep the database busy however much it is told.
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration PACE = Duration.ofMillis(30);

    private final StreamReader reader;
    private final Bells bells;
    private final StreamConfig config;

    EventStream(StreamReader reader, Bells bells, StreamConfig config) {
        this.reader = reader;
        this.bells = bells;
        this.config = config;
    }

    /// @param expiresAt when the caller's token ends, and the stream with it
    Multi<OutboundSseEvent> open(Caller caller, FeedPosition after, Instant expiresAt, Sse sse) {
        long end = nanoTimeOf(expiresAt);
        Multi<OutboundSseEvent> events = Multi.createFrom()
                .resource(
                        () -> bells.hang(caller.subject()),
                        bell -> events(new Listening(caller, bell, after), end, sse))
                .withFinalizer(bells::takeDown);
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(greeting(after, sse)), events);
    }

    /// One open stream.
    private static final class Listening {
        private final Caller caller;
        private final Bell bell;
        private FeedPosition position;
        private long lastRead = System.nanoTime() - PACE.toNanos();

        Listening(Caller caller, Bell bell, FeedPosition after) {
            this.caller = caller;
            this.bell = bell;
            this.position = after;
        }
    }

    private Multi<OutboundSseEvent> events(Listening listening, long end, Sse sse) {
        return Multi.createBy()
                .repeating()
                .uni(() -> nextBatch(listening, end))
                .whilst(told -> end - System.nanoTime() > 0)
                .invoke(told -> {
                    if (!told.isEmpty()) {
                        listening.position = told.getLast().id();
                    }
                })
                .onItem()
                .transformToIterable(told -> told.isEmpty()
                        ? List.of(heartbeat(sse))
                        : told.stream().map(one -> event(sse, one)).toList());
    }

    private Uni<List<Told>> nextBatch(Listening listening, long end) {
        long beat = System.nanoTime() + config.heartbeat().toNanos();
        return readOrWait(listening, beat - end < 0 ? beat : end);
    }

    private Uni<List<Told>> readOrWait(Listening listening, long until) {
        long wait = PACE.toNanos() - (System.nanoTime() - listening.lastRead);
        if (wait > 0) {
            return Uni.createFrom()
                    .item(listening)
                    .onItem()
                    .delayIt()
                    .by(Wakeups.atLeast(Duration.ofNanos(wait)))
                    .chain(paced -> read(paced, until));
        }
        return read(listening, until);
    }

    private Uni<List<Told>> read(Listening listening, long until) {
        long seen = listening.bell.rings();
        listening.lastRead = System.nanoTime();
        var look = new Look(listening.position, seen, listening.caller.has(Role.CLINICIAN));
        return listening
                .bell
                .look(look, () -> reader.read(listening.caller, listening.position))
                .chain(told -> {
                    Duration left = Duration.ofNanos(until - System.nanoTime());
                    if (!told.isEmpty() || !left.isPositive()) {
                        return Uni.createFrom().item(told);
                    }
                    Duration pause = left.compareTo(TICK) < 0 ? left : TICK;
                    return listening.bell.next(seen, pause).chain(() -> readOrWait(listening, until));
                });
    }

    /// A token ends by the system's time, whatever time the demo plays.
    private static long nanoTimeOf(Instant expiresAt) {
        long left = expiresAt.toEpochMilli() - System.currentTimeMillis();
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(left);
    }

    /// Says where it begins, so that a stream that is cut before its first event misses nothing either.
    private OutboundSseEvent greeting(FeedPosition after, Sse sse) {
        return sse.newEventBuilder()
                .comment("open")
                .id(after.toString())
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
