package clinic.telerehab.kit.feed;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/// Lets a transaction have the fed tables to itself: what was being applied is there, and nothing more comes meanwhile.
public final class FeedPause {
    private static final String TAKE = "select producer from feed_cursor order by producer for update";

    private FeedPause() {}

    /// Waits for the events that are being applied; the pause ends with the transaction, which must be under way. It
    /// comes before any other lock, as it does when events are applied.
    public static Uni<Void> take() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, String.class).getResultList())
                .replaceWithVoid();
    }
}
