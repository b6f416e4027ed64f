package clinic.telerehab.kit.feed;

import io.smallrye.mutiny.Uni;

/// What a service does when another one tells something. It runs in the transaction that moves the cursor, so its
/// effect
/// happens exactly once; an effect outside the database (mail, a call) does not belong here.
public interface FeedHandler {
    /// The short name of the service that tells.
    String producer();

    /// The type of event that is handled; types without a handler are passed over.
    String type();

    /// True when decisions of access are made of what it keeps: while such an event is parked, the facts are not fresh.
    default boolean keepsAccessFacts() {
        return false;
    }

    /// Uses the current session. A failure rolls the whole step back and the event is tried again.
    Uni<Void> apply(ReceivedEvent event);
}
