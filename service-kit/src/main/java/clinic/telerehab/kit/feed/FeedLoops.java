package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.peer.PeerTokens;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Keeps one consumer per producer going from start to shutdown, whatever is down in between.
@ApplicationScoped
class FeedLoops {
    private static final long LONGEST_PAUSE_MS = 3_000;
    private static final long SHORTEST_PAUSE_MS = 200;

    private final FeedConfig config;
    private final FeedSteps steps;
    private final PeerTokens tokens;
    private final Vertx vertx;
    private final Map<FeedConsumer, Round> rounds = new ConcurrentHashMap<>();
    private volatile boolean isStopping;

    FeedLoops(FeedConfig config, FeedSteps steps, PeerTokens tokens, Vertx vertx) {
        this.config = config;
        this.steps = steps;
        this.tokens = tokens;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        config.sources().forEach((producer, settings) -> {
            var source = new FeedSource(producer, settings.url(), config, tokens);
            run(new FeedConsumer(producer, source, steps), SHORTEST_PAUSE_MS);
        });
    }

    /// What a round has not committed by then is undone; another replica, or the next start, does it again.
    void stop(@Observes ShutdownEvent stopping) {
        isStopping = true;
        rounds.values().forEach(Round::end);
    }

    /// A round under way; it can be ended only where it runs.
    private record Round(Context context, Cancellable work) {
        void end() {
            context.runOnContext(go -> work.cancel());
        }
    }

    /// Each round has a context of its own, because a database session lives in one.
    private void run(FeedConsumer consumer, long pauseAfterFailure) {
        if (isStopping) {
            return;
        }
        Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(go -> start(consumer, context, pauseAfterFailure));
    }

    private void start(FeedConsumer consumer, Context context, long pauseAfterFailure) {
        if (isStopping) {
            return;
        }
        Cancellable work = Uni.createFrom()
                .voidItem()
                .chain(consumer::round)
                .subscribe()
                .with(done -> run(consumer, SHORTEST_PAUSE_MS), failure -> retry(consumer, pauseAfterFailure));
        rounds.put(consumer, new Round(context, work));
    }

    private void retry(FeedConsumer consumer, long pause) {
        long jitter = ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MS);
        vertx.setTimer(pause + jitter, due -> run(consumer, Math.min(2 * pause, LONGEST_PAUSE_MS)));
    }
}
