package clinic.telerehab.kit.measure;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts answers by how long they took, in the few steps that service levels are about: every further step is one more
/// series for each operation.
@Singleton
class ResponseTimes implements MeterFilter {
    private static final double[] STEPS = Stream.of(
                    Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(4))
            .flatMapToDouble(step -> DoubleStream.of(step.toNanos()))
            .toArray();

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (!id.getName().equals("http.server.requests")) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(STEPS)
                .build()
                .merge(config);
    }
}
