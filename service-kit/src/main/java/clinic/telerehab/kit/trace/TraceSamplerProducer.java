package clinic.telerehab.kit.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Says which actions are recorded: none without a collector; otherwise whoever began an action decides for all who
/// take
/// part in it.
class TraceSamplerProducer {
    @Produces
    @Singleton
    Sampler sampler(TraceConfig config) {
        return config.endpoint().isEmpty()
                ? Sampler.alwaysOff()
                : Sampler.parentBased(new TraceSampler(config.sampleRatio()));
    }
}
