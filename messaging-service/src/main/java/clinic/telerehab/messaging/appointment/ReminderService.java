package clinic.telerehab.messaging.appointment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Reminds of what is near, each time once. One public method is one transaction.
@ApplicationScoped
class ReminderService {
    private static final int AT_ONCE = 200;
    private static final String DUE = """
            select a.id from appointment a
             where a.state = 'CONFIRMED' and a.starts_at > :now and a.starts_at <= :until
               and not exists (select 1 from appointment_reminder r
                                where r.appointment_id = a.id and r.starts_at = a.starts_at
                                  and r.ahead = make_interval(secs => :ahead))
             order by a.starts_at
            """;
    // Replicas meet at the key: the second one adds nothing and reminds of nothing.
    private static final String NOTE = """
            insert into appointment_reminder (appointment_id, starts_at, ahead, told_at)
            select id, starts_at, make_interval(secs => :ahead), :now from appointment
             where id = :id and state = 'CONFIRMED' and starts_at > :now and starts_at <= :until
            on conflict do nothing
            """;

    private final AppointmentRepository appointments;
    private final AppointmentTeller teller;
    private final Clock clock;

    ReminderService(AppointmentRepository appointments, AppointmentTeller teller, Clock clock) {
        this.appointments = appointments;
        this.teller = teller;
        this.clock = clock;
    }

    @WithSession
    Uni<List<UUID>> due(Duration ahead) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("now", clock.instant())
                        .setParameter("until", clock.instant().plus(ahead))
                        .setParameter("ahead", ahead.toSeconds())
                        .setMaxResults(AT_ONCE)
                        .getResultList());
    }

    @WithTransaction
    Uni<Void> remind(UUID id, Duration ahead) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("id", id)
                        .setParameter("ahead", ahead.toSeconds())
                        .setParameter("now", clock.instant())
                        .setParameter("until", clock.instant().plus(ahead))
                        .executeUpdate())
                .chain(noted -> noted == 0
                        ? Uni.createFrom().voidItem()
                        : appointments.require(id).chain(teller::remindBoth));
    }
}
