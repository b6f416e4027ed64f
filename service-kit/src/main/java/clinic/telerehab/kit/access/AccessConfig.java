package clinic.telerehab.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of access decisions.
@ConfigMapping(prefix = "access")
interface AccessConfig {
    /// How long staff may go on after the last news from patient-service.
    @WithDefault("15M")
    Duration freshness();
}
