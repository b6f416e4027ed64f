package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import clinic.telerehab.kit.feed.Wakeups;
import clinic.telerehab.messaging.stream.StreamReader.Told;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Wakes the streams that a login has open on this replica.
@ApplicationScoped
class Bells {
    private final Map<String, Bell> byLogin = new ConcurrentHashMap<>();

    /// For one stream, until [#takeDown].
    Bell hang(String login) {
        return Objects.requireNonNull(byLogin.compute(login, (name, known) -> {
            Bell bell = known == null ? new Bell(login) : known;
            bell.streams++;
            return bell;
        }));
    }

    void takeDown(Bell bell) {
        byLogin.computeIfPresent(bell.login, (name, known) -> {
            known.streams--;
            return known.streams == 0 ? null : known;
        });
    }

    void ring(Collection<String> logins) {
        for (String login : logins) {
            Bell bell = byLogin.get(login);
            if (bell != null) {
                bell.ring();
            }
        }
    }

    /// What a stream asks for.
    ///
    /// @param seen how often the bell had rung: a query that began before another ring may miss what it rang for
    record Look(FeedPosition after, long seen, boolean isClinician) {}

    /// Shared by the streams of one login.
    static final class Bell {
        private final String login;
        private final AtomicLong rings = new AtomicLong();
        private final Queue<UniEmitter<? super Void>> waiting = new ConcurrentLinkedQueue<>();
        private final Map<Look, Uni<List<Told>>> looking = new ConcurrentHashMap<>();
        private int streams;

        private Bell(String login) {
            this.login = login;
        }

        /// How often it rang so far; take it before reading, and hand it to [#next] after.
        long rings() {
            return rings.get();
        }

        /// What there is behind a place. Streams that stand at the same place and were woken together are answered by
        /// one query: else a busy login would cost as many as it has devices.
        Uni<List<Told>> look(Look look, Supplier<Uni<List<Told>>> read) {
            return looking.computeIfAbsent(
                    look,
                    first -> read.get()
                            .onTermination()
                            .invoke(() -> looking.remove(first))
                            .memoize()
                            .indefinitely());
        }

        /// Completes at the next ring after that count, or when the time is over.
        Uni<Void> next(long after, Duration atMost) {
            return Uni.createFrom()
                    .<Void>emitter(emitter -> await(after, emitter))
                    .ifNoItem()
                    .after(Wakeups.atLeast(atMost))
                    .recoverWithItem(() -> null);
        }

        private void await(long after, UniEmitter<? super Void> emitter) {
            waiting.add(emitter);
            emitter.onTermination(() -> waiting.remove(emitter));
            if (rings.get() != after) {
                wake(emitter);
            }
        }

        private void ring() {
            rings.incrementAndGet();
            waiting.forEach(this::wake);
        }

        private void wake(UniEmitter<? super Void> emitter) {
            if (waiting.remove(emitter)) {
                emitter.complete(null);
            }
        }
    }
}
