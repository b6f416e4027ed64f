package clinic.telerehab.kit.hardening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The patience of a service. The defaults belong together: a statement ends before the request that waits for it, and
/// a request before its caller gives up.
@ConfigMapping(prefix = "hardening")
interface HardeningConfig {
    /// Within this a request is answered, come what may.
    @WithDefault("4S")
    Duration deadline();

    /// How long a request may wait for a connection of the pool, or the pool for the database.
    @WithDefault("2S")
    Duration connectionWait();

    /// How long a statement may wait for a lock, on the server.
    @WithDefault("2S")
    Duration lockWait();

    /// How long a statement may run, on the server. Bulk work says `set local statement_timeout` for itself.
    @WithDefault("3500MS")
    Duration statement();

    /// How long a transaction may stand open between two statements, on the server.
    @WithDefault("10S")
    Duration idleInTransaction();

    /// After this long without a byte either way a connection to the database counts as dead: a peer that vanished
    /// without a word is noticed by nothing else.
    @WithDefault("30S")
    Duration silence();

    /// How many requests of one resource class may use the database at once. Less than the pool, so that a resource
    /// whose table is locked leaves connections to the others.
    @WithDefault("10")
    int requestsPerResource();
}
