package clinic.telerehab.kit.measure;

import clinic.telerehab.kit.problem.Failure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/// Makes gauges and counters. Whoever makes a gauge measures for it now and then; what was measured
/// last is shown in between, and nothing (`NaN`) before the first time.
@ApplicationScoped
public class Gauges {
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final MeterRegistry metrics;
    private final Clock clock;

    Gauges(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /// How much of something there is.
    ///
    /// @param tags key and value in turns; codes of closed lists only, never ids
    public Amount amount(String name, String description, String... tags) {
        var amount = new Amount();
        register(name, description, amount::value, tags);
        return amount;
    }

    /// For how many seconds something has waited. It goes on growing while nobody can measure.
    public Age age(String name, String description, String... tags) {
        var age = new Age(clock);
        register(name, description, age::seconds, tags);
        return age;
    }

    /// How often something was tried, and how often in vain.
    ///
    /// @param name the counter's, which has two series: `outcome` is `made` or `failed`
    public Attempts attempts(String name, String description) {
        return new Attempts(name, description, metrics);
    }

    /// A round of measuring that fails changes nothing and is made up for by the next. One that hangs,
    /// as on a connection whose other end is gone, must not keep the next from taking another.
    public static Uni<Void> round(Uni<?> measuring) {
        return measuring
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.debugf("nothing is measured: %s", Failure.nameOf(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private void register(String name, String description, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value).description(description).tags(tags).register(metrics);
    }
}
