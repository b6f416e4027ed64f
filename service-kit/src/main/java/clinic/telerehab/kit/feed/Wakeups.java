package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.hardening.Silence;
import clinic.telerehab.kit.problem.Failure;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tells waiting readers of this replica that something was committed on any replica. It only wakes: whoever is woken
/// reads the table, and whoever is not wakes by themselves a second later.
@ApplicationScoped
public class Wakeups {
    private static final long RECONNECT_AFTER_MS = 500;
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Vertx vertx;
    private final PgConnectOptions database;
    private final Duration silence;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private @Nullable PgSubscriber subscriber;
    private long asking;

    Wakeups(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "hardening.silence") Duration silence) {
        this.vertx = vertx;
        this.database = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
        this.silence = silence;
    }

    /// How often the channel was notified so far; take it before reading, and hand it to [#next] after.
    public long count(String channel) {
        return channel(channel).count.get();
    }

    /// Completes at the next notification after that count, or when the time is over.
    public Uni<Void> next(String channel, long after, Duration atMost) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> channel(channel).await(after, emitter))
                .ifNoItem()
                .after(atLeast(atMost))
                .recoverWithItem(() -> null);
    }

    /// What is left of a wait may be less than a timer takes.
    public static Duration atLeast(Duration wait) {
        return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
    }

    void listen(@Observes StartupEvent started) {
        var listening = PgSubscriber.subscriber(vertx, database).reconnectPolicy(retries -> RECONNECT_AFTER_MS);
        subscriber = listening;
        channels.keySet().forEach(this::subscribe);
        listening.connect().onFailure(failure -> Log.warnf("no wake-ups yet: %s", Failure.nameOf(failure)));
        asking = vertx.setPeriodic(silence.toMillis() / 3, tick -> ask(listening.actualConnection()));
    }

    void close(@Observes ShutdownEvent stopping) {
        if (subscriber != null) {
            vertx.cancelTimer(asking);
            subscriber.close().onFailure(failure -> Log.debug("wake-ups closed late", failure));
        }
    }

    private Channel channel(String name) {
        return channels.computeIfAbsent(name, added -> {
            subscribe(added);
            return new Channel();
        });
    }

    private void subscribe(String name) {
        if (subscriber != null) {
            subscriber.channel(name).handler(payload -> channel(name).wake());
        }
    }

    /// Whoever only listens never learns that the other end is gone.
    private void ask(@Nullable PgConnection connection) {
        if (connection != null) {
            Silence.endAfter(silence, connection);
            connection.query("select 1").execute().onFailure(gone -> Log.debug("not listening", gone));
        }
    }

    private static final class Channel {
        private final AtomicLong count = new AtomicLong();
        private final Queue<UniEmitter<? super Void>> waiting = new ConcurrentLinkedQueue<>();

        void await(long after, UniEmitter<? super Void> emitter) {
            waiting.add(emitter);
            emitter.onTermination(() -> waiting.remove(emitter));
            if (count.get() != after) {
                wake(emitter);
            }
        }

        void wake() {
            count.incrementAndGet();
            waiting.forEach(this::wake);
        }

        private void wake(UniEmitter<? super Void> emitter) {
            if (waiting.remove(emitter)) {
                emitter.complete(null);
            }
        }
    }
}
