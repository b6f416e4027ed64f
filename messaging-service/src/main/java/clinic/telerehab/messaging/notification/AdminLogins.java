package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.identity.Caller;
import clinic.telerehab.kit.identity.Role;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Who runs a clinic. Roles belong to the identity provider and no feed tells them, so a member of staff is known as an
/// administrator from their first request here on, and until then where their profession treats nobody.
@ApplicationScoped
public class AdminLogins {
    private static final String NOTE = """
            insert into admin_login (subject, is_admin, seen_at) values (:subject, :admin, :now)
            on conflict (subject) do update set is_admin = excluded.is_admin, seen_at = excluded.seen_at
             where admin_login.is_admin <> excluded.is_admin
            """;
    private static final String OF_CLINIC = """
            select pr.practitioner_id from practitioner_link pr left join admin_login a on a.subject = pr.subject
             where pr.clinic_id = :clinic and pr.active and coalesce(a.is_admin, pr.profession = 'OTHER')
             order by pr.practitioner_id
            """;

    private final Clock clock;

    AdminLogins(Clock clock) {
        this.clock = clock;
    }

    /// Needs a transaction.
    public Uni<Void> note(Caller staff) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("subject", staff.subject())
                        .setParameter("admin", staff.has(Role.CLINIC_ADMIN))
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Needs a session.
    ///
    /// @return practitioner ids
    public Uni<List<UUID>> of(UUID clinicId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_CLINIC, UUID.class)
                        .setParameter("clinic", clinicId)
                        .getResultList());
    }
}
