package clinic.telerehab.local.gateway;

import java.time.Duration;

/// What one client may ask of the front door.
///
/// @param perSecond requests of one address a second, on average
/// @param burst requests of one address at once, on top of that
/// @param json bytes of a body on its way to a service
/// @param imported bytes of a body with many patients in it
/// @param upload bytes of a body on its way to the object store
/// @param idle how long a connection may stay silent; event streams send a heartbeat more often than that
/// @param answer how long a backend may stay silent before it counts as out of order
public record Limits(int perSecond, int burst, long json, long imported, long upload, Duration idle, Duration answer) {
    // A service takes 20 KB; the gateway adds where a request came from, and must be the one that refuses.
    private static final int HEADERS = 20 * 1024 - 512;

    /// What runs locally; the rate can be raised for a load test.
    public static Limits local() {
        return new Limits(
                Integer.getInteger("gateway.requests-per-second", 300),
                Integer.getInteger("gateway.burst", 1_000),
                256 * 1024,
                16 * 1024 * 1024,
                210L * 1024 * 1024,
                Duration.ofSeconds(60),
                Duration.ofSeconds(30));
    }

    int headers() {
        return HEADERS;
    }
}
