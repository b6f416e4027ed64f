package clinic.telerehab.kit.change;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// Makes transactions about the same thing take turns. Who takes its turn before it writes anything also gets its place
/// in the feed in that order, because a transaction's number is given at its first write.
public final class Turn {
    private static final String TAKE = "select 1 from (select pg_advisory_xact_lock(:key)) as taken";

    private Turn() {}

    /// Waits for whoever has the turn; it ends with the transaction, which must be under way.
    ///
    /// @param about the id of a patient, or of whatever is created or told
    public static Uni<Void> take(UUID about) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Integer.class)
                        .setParameter("key", about.getMostSignificantBits() ^ about.getLeastSignificantBits())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
