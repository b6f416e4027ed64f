package clinic.telerehab.messaging.stream;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings of event streams.
@ConfigMapping(prefix = "stream")
interface StreamConfig {
    /// How long a stream may be silent; shorter than any idle timeout between here and the browser.
    Duration heartbeat();

    /// How long a browser whose stream was cut waits before it comes back.
    Duration reconnectAfter();

    /// How long events are kept for streams that were cut.
    Duration keep();

    /// How often older events are looked for.
    Duration pruneEvery();
}
