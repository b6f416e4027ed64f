package clinic.telerehab.messaging.checkin;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<TechniqueReview, UUID> {
    private static final String DISPLAY_NAME =
            "select display_name from practitioner_link where subject = :subject and clinic_id = :clinic";

    /// Oldest first; the last of an exercise is the one that counts.
    Uni<List<TechniqueReview>> of(UUID checkInId) {
        return find("checkInId = ?1 order by reviewedAt, id", checkInId).list();
    }

    Uni<Set<UUID>> reviewedItems(UUID checkInId) {
        return of(checkInId)
                .map(reviews -> new HashSet<>(
                        reviews.stream().map(TechniqueReview::itemId).toList()));
    }

    /// How staff is named to patients.
    Uni<@Nullable String> displayName(String subject, UUID clinicId) {
        return getSession()
                .chain(session -> session.createNativeQuery(DISPLAY_NAME, String.class)
                        .setParameter("subject", subject)
                        .setParameter("clinic", clinicId)
                        .getSingleResultOrNull());
    }
}
