package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.identity.Role;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/// Counts in one statement what somebody may see.
@ApplicationScoped
class InboxStatsQuery {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final String COUNT = """
            with visible as (
                 select i.*, i.state not in ('RESOLVED', 'DISMISSED') as unsettled from inbox_item i
                  where (i.state not in ('RESOLVED', 'DISMISSED') or i.raised_at > :since)
                    and ((:admin and i.clinic_id = any(:clinics))
                         or exists (select 1 from care_relation r
                                     where r.patient_id = i.patient_id and r.practitioner_id = :practitioner
                                       and r.state = 'ACTIVE' and r.valid_from <= :now
                                       and (r.valid_until is null or r.valid_until > :now))))
            select count(*) filter (where unsettled and severity = 'INFO') as info,
                   count(*) filter (where unsettled and severity = 'LOW') as low,
                   count(*) filter (where unsettled and severity = 'MEDIUM') as medium,
                   count(*) filter (where unsettled and severity = 'HIGH') as high,
                   count(*) filter (where unsettled and severity = 'CRITICAL') as critical,
                   count(*) filter (where state = 'OPEN' and ack_due_at < :now) as overdue,
                   count(*) filter (where state = 'OPEN' and level <> 'LEAD') as escalated,
                   count(*) filter (where unsettled and assignee_id = :practitioner) as mine,
                   count(*) filter (where acknowledged_at > :since) as acknowledged,
                   count(*) filter (where acknowledged_at > :since
                                      and (ack_due_at is null or acknowledged_at <= ack_due_at)) as in_time
              from visible
            """;

    Uni<InboxStats> of(Staff staff, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("admin", staff.caller().has(Role.CLINIC_ADMIN))
                        .setParameter("clinics", staff.clinicIds().toArray(UUID[]::new))
                        .setParameter("practitioner", staff.practitionerId())
                        .setParameter("since", now.minus(LATELY))
                        .setParameter("now", now)
                        .getSingleResult())
                .map(InboxStatsQuery::stats);
    }

    private static InboxStats stats(Tuple row) {
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            open.put(severity, number(row, severity.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return new InboxStats(
                open,
                number(row, "overdue"),
                number(row, "escalated"),
                number(row, "mine"),
                number(row, "acknowledged"),
                number(row, "in_time"));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
