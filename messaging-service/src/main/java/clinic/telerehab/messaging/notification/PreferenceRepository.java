package clinic.telerehab.messaging.notification;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PreferenceRepository implements PanacheRepositoryBase<NotificationPreference, String> {
    private static final String BEGIN = """
            insert into notification_preference (subject, channels, version) values (:subject, '{}', 0)
            on conflict do nothing
            """;

    Uni<Wanted> of(String subject) {
        return findById(subject).map(said -> said == null ? Wanted.NOTHING_SAID : said.wanted());
    }

    /// Null for a login that said nothing yet.
    Uni<@Nullable NotificationPreference> said(String subject) {
        return findById(subject).map(said -> said);
    }

    /// Locked until the transaction ends, and begun where nothing was said yet.
    Uni<NotificationPreference> lock(String subject) {
        return getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("subject", subject)
                        .executeUpdate())
                .chain(() -> findById(subject, LockModeType.PESSIMISTIC_WRITE));
    }
}
