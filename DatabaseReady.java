package clinic.telerehab.kit.hardening;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/// Ready while the database answers. The framework's own check waits as long as the database does, and every probe of
/// it takes another connection; this one asks once at a time and answers within a second.
@Readiness
@ApplicationScoped
class DatabaseReady implements AsyncHealthCheck {
    private static final String NAME = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Pool pool;
    private final AtomicReference<@Nullable CompletionStage<?>> asked = new AtomicReference<>();

    DatabaseReady(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(this::ask)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(rows -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }

    /// Joins the question that is still open, if there is one.
    private CompletionStage<?> ask() {
        CompletionStage<?> open = asked.get();
        if (open != null && !open.toCompletableFuture().isDone()) {
            return open.toCompletableFuture().copy();
        }
        CompletionStage<?> question = pool.query("select 1").execute().toCompletionStage();
        asked.set(question);
        return question.toCompletableFuture().copy();
    }
}
