package clinic.telerehab.kit.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings of feeds: who may read this service's, and whose this service reads.
@ConfigMapping(prefix = "feed")
interface FeedConfig {
    /// Clients that may read this service's feed.
    Optional<List<String>> consumers();

    /// The producers this service reads, by their short name.
    Map<String, Source> sources();

    /// How long a producer may let this reader wait for the next event; a second at least.
    @WithDefault("20S")
    Duration waitFor();

    /// How long a state is kept that a newer one has replaced.
    @WithDefault("30D")
    Duration keepStates();

    /// How long signals are kept; a reader that was away longer has missed some.
    @WithDefault("90D")
    Duration keepSignals();

    /// How often older events are looked for.
    String pruneEvery();

    /// How often it is measured how far behind the feeds are.
    String measureEvery();

    interface Source {
        /// The producer's address inside the cluster, without a path.
        String url();
    }
}
