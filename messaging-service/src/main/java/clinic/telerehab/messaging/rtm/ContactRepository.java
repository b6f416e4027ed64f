package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<ContactEntry, UUID> {
    private static final String STANDING = """
            select p.timezone, m.heard_at from patient_link p left join monitoring_start m on m.patient_id = p.patient_id
             where p.patient_id = :patient
            """;

    Uni<ContactEntry> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Locked until the transaction ends and read again.
    Uni<ContactEntry> lock(ContactEntry entry) {
        return getSession()
                .chain(session -> session.refresh(entry, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(entry);
    }

    /// The month is one of the patient's own days.
    Uni<MonthFacts> of(UUID patientId, YearMonth month) {
        return getSession()
                .chain(session -> session.createNativeQuery(STANDING, Tuple.class)
                        .setParameter("patient", patientId)
                        .getSingleResult())
                .chain(row -> of(
                        patientId,
                        month,
                        ZoneId.of(row.get("timezone", String.class)),
                        instant(row.get("heard_at", OffsetDateTime.class))));
    }

    private Uni<MonthFacts> of(UUID patientId, YearMonth month, ZoneId zone, @Nullable Instant heardAt) {
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return find("patientId = ?1 and startedAt >= ?2 and startedAt < ?3 order by startedAt, id", patientId, from, to)
                .list()
                .map(entries -> new MonthFacts(patientId, month, zone, entries, heardAt));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
