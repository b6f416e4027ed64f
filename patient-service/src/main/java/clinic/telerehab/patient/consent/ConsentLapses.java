package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.change.Turn;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the other services of consent that ran out by itself: nobody did anything just then, so nobody else would
/// tell.
@ApplicationScoped
class ConsentLapses {
    // On one replica at a time, and not at all while another is at it.
    private static final String ALONE = "select pg_try_advisory_xact_lock(7201)";
    private static final String NEXT = """
            select d.patient_id from consent_decision d
              left join superseded_policy s on s.scope = d.scope and s.version = d.policy_version
             where d.decision = 'GRANTED' and (d.expires_at <= :now or s.ends_at <= :now)
               and not exists (select 1 from consent_lapse l where l.decision_id = d.id)
             limit 1
            """;
    private static final String LAPSE = """
            insert into consent_lapse (decision_id, lapsed_at)
            select d.id, :now from consent_decision d
              left join superseded_policy s on s.scope = d.scope and s.version = d.policy_version
             where d.patient_id = :patient and d.decision = 'GRANTED' and (d.expires_at <= :now or s.ends_at <= :now)
            on conflict (decision_id) do nothing
            """;

    private final ConsentRepository consents;
    private final ConsentFeed feed;
    private final Clock clock;

    ConsentLapses(ConsentRepository consents, ConsentFeed feed, Clock clock) {
        this.consents = consents;
        this.feed = feed;
        this.clock = clock;
    }

    /// Lets one patient's overdue consent lapse.
    ///
    /// @return false when there is none, or another replica sees to it
    @WithTransaction
    Uni<Boolean> lapseNext() {
        return isAlone()
                .chain(alone -> alone ? next() : Uni.createFrom().<@Nullable UUID>nullItem())
                .chain(patient -> patient == null
                        ? Uni.createFrom().item(false)
                        : lapse(patient).replaceWith(true));
    }

    private Uni<Void> lapse(UUID patientId) {
        // The turn before the row, as everywhere, or this job and a decision could wait for each other.
        return Turn.take(patientId)
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery(LAPSE)
                        .setParameter("patient", patientId)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .chain(() -> feed.tell(patientId));
    }

    private static Uni<Boolean> isAlone() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(ALONE, Boolean.class).getSingleResult());
    }

    private Uni<@Nullable UUID> next() {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, UUID.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull());
    }
}
