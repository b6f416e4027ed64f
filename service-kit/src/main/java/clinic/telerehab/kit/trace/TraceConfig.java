package clinic.telerehab.kit.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// Settings of traces.
@ConfigMapping(prefix = "trace")
interface TraceConfig {
    /// The collector's address; without one nothing is recorded.
    Optional<String> endpoint();

    /// The share of actions that are recorded where nobody before this service has decided.
    @WithDefault("0")
    double sampleRatio();
}
