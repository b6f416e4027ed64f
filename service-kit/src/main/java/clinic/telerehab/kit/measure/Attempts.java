package clinic.telerehab.kit.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/// Counts how often something was tried, and how often in vain.
public final class Attempts {
    private final Counter made;
    private final Counter failed;

    Attempts(String name, String description, MeterRegistry metrics) {
        made = counter(name, description, "made", metrics);
        failed = counter(name, description, "failed", metrics);
    }

    /// One more attempt, which counts as what comes of it.
    public <T> Uni<T> count(Uni<T> attempt) {
        return attempt.onItem().invoke(done -> made.increment()).onFailure().invoke(failure -> failed.increment());
    }

    private static Counter counter(String name, String description, String outcome, MeterRegistry metrics) {
        return Counter.builder(name)
                .description(description)
                .tag("outcome", outcome)
                .register(metrics);
    }
}
