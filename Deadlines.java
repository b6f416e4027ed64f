package clinic.telerehab.kit.hardening;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Answers in time whatever the work does. The work itself is never cancelled, neither by the deadline nor by a caller
/// who went away: a database session that is cut off half-way would leak its connection or hand it on in disorder. It
/// ends by the server's own timeouts, and its late outcome is dropped.
@ApplicationScoped
public class Deadlines {
    private static final String STARTED = "hardening.started";

    private final Vertx vertx;
    private final Duration deadline;
    private final int share;
    private final Map<String, Bulkhead> bulkheads = new ConcurrentHashMap<>();

    Deadlines(Vertx vertx, HardeningConfig config) {
        this.vertx = vertx;
        this.deadline = config.deadline();
        this.share = config.requestsPerResource();
    }

    /// Bounds what happens outside a resource method, such as recording a refusal, by what is left of the request.
    ///
    /// @return the work's outcome, or the failure `service-unavailable` when the time is over
    public <T> Uni<T> within(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> new Attempt<>(work, emitter).startNow());
    }

    /// The same, for at most a share of all requests at once; the others wait their turn within their deadline.
    <T> Uni<T> within(String resource, Uni<T> work) {
        Bulkhead bulkhead = bulkheads.computeIfAbsent(resource, name -> new Bulkhead(share));
        return Uni.createFrom().emitter(emitter -> new Attempt<>(work, emitter).startIn(bulkhead));
    }

    /// What is left of the current request's time; all of it the first time somebody asks.
    private long remainingMillis() {
        Context request = Vertx.currentContext();
        if (request == null) {
            return deadline.toMillis();
        }
        Long started = request.getLocal(STARTED);
        long now = System.nanoTime();
        if (started == null) {
            request.putLocal(STARTED, now);
            return deadline.toMillis();
        }
        return Math.max(1, deadline.minusNanos(now - started).toMillis());
    }

    private final class Attempt<T> {
        private final Uni<T> work;
        private final UniEmitter<? super T> caller;
        private final AtomicBoolean answered = new AtomicBoolean();
        private final long timer;

        Attempt(Uni<T> work, UniEmitter<? super T> caller) {
            this.work = work;
            this.caller = caller;
            this.timer = vertx.setTimer(remainingMillis(), id -> answer(this::unavailable));
        }

        void startNow() {
            start(() -> {});
        }

        void startIn(Bulkhead bulkhead) {
            Context request = vertx.getOrCreateContext();
            bulkhead.enter(() -> request.runOnContext(go -> start(bulkhead::leave)));
        }

        private void start(Runnable whenOver) {
            if (answered.get()) {
                whenOver.run();
                return;
            }
            var unused = work.onTermination()
                    .invoke(whenOver)
                    .subscribe()
                    .with(item -> answer(() -> caller.complete(item)), this::failed);
        }

        private void failed(Throwable failure) {
            if (!answer(() -> caller.fail(failure))) {
                Log.debugf("failed after its deadline: %s", failure.getClass().getSimpleName());
            }
        }

        private void unavailable() {
            caller.fail(new DomainProblem(CommonProblem.SERVICE_UNAVAILABLE));
        }

        private boolean answer(Runnable how) {
            if (!answered.compareAndSet(false, true)) {
                return false;
            }
            vertx.cancelTimer(timer);
            how.run();
            return true;
        }
    }
}
