package clinic.telerehab.messaging.notification;

import java.time.Instant;

/// How one notification goes out on one channel.
///
/// @param dueAt when it is tried next
record Delivery(Channel channel, State state, Instant dueAt) {
    /// Where it stands.
    enum State {
        QUEUED,
        SENT,
        FAILED,
        /// Another one of the same thread stands for it.
        FOLDED,
        /// Not wanted, read before it left, or the recipient's login is no longer in use.
        SUPPRESSED
    }
}
