package clinic.telerehab.messaging.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the streams that this replica holds open, from the start on: a figure that is not there looks like a fault.
@Startup
@ApplicationScoped
class OpenStreams {
    private final AtomicInteger open = new AtomicInteger();

    OpenStreams(MeterRegistry metrics) {
        Gauge.builder("streams.open", open::get)
                .description("Live streams that are open")
                .register(metrics);
    }

    <T> Multi<T> counted(Multi<T> stream) {
        return stream.onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(open::decrementAndGet);
    }
}
