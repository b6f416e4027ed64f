package clinic.telerehab.messaging.notification;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PreferenceRepository implements PanacheRepositoryBase<NotificationPreference, String> {
    private static final String BEGIN = """
            insert into notification_preference (subject, patient_id, channels, version)
            values (:subject, cast(:patient as uuid), '{}', 0) on conflict do nothing
            """;

    Uni<Wanted> of(String subject) {
        return findById(subject).map(said -> said == null ? Wanted.NOTHING_SAID : said.wanted());
    }

    /// Null for a login that said nothing yet.
    Uni<@Nullable NotificationPreference> said(String subject) {
        return findById(subject).map(said -> said);
    }

    /// Locked until the transaction ends, and begun where nothing was said yet.
    ///
    /// @param patientId whose record the login has; null for staff
    Uni<NotificationPreference> lock(String subject, @Nullable UUID patientId) {
        return getSession()
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("subject", subject)
                        .setParameter("patient", patientId)
                        .executeUpdate())
                .chain(() -> findById(subject, LockModeType.PESSIMISTIC_WRITE));
    }
}
