package clinic.telerehab.messaging.room;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Settings of rooms.
@ConfigMapping(prefix = "room")
interface RoomConfig {
    /// What join tokens and guests' links are signed with: at least 32 characters, known to this service alone.
    String secret();

    /// A second secret whose signatures are taken too, the next or the former, while the secret is replaced.
    Optional<String> acceptedSecret();

    /// How long a join token may be used.
    Duration tokenValid();

    /// How long before its time a room may be joined.
    Duration opensBefore();

    /// How long after its time a room may still be joined, unless it was ended.
    Duration closesAfter();

    /// How often rooms whose time is over are looked for.
    Duration checkEvery();

    /// The relay for browsers that can't reach each other.
    Turn turn();

    /// A TURN server with `use-auth-secret`.
    interface Turn {
        /// Such as `turns:turn.example.org:443?transport=tcp`; none to do without.
        Optional<List<String>> urls();

        /// What the relay has as its `static-auth-secret`.
        Optional<String> secret();

        /// How long credentials for the relay may be used: an hour at most.
        Duration valid();
    }
}
