package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.access.CareRelation;
import clinic.telerehab.kit.access.Staff;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class InboxRepository implements PanacheRepositoryBase<InboxItem, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    // The relation is part of the query: nobody's alerts are read and then filtered.
    private static final String VISIBLE = """
            select new clinic.telerehab.messaging.inbox.SeenItem(
                       i, case when r.relationId is null then false else true end)
              from InboxItem i
              left join CareRelation r
                on r.patientId = i.patientId and r.practitionerId = :practitioner and
            """ + CareRelation.HOLDS + """
             where i.id < :before
               and (r.relationId is not null
                    or (i.clinicId in (:clinics)
                        and (:admin = true
                             or (i.handling.level in ('CLINIC', 'ADMIN') and i.handling.state = 'OPEN'))))
            """;
    private static final String NOTE = "insert into inbox_alert (event_id, item_id) values (:event, :item)";
    private static final String NOTED = "select item_id from inbox_alert where event_id = :event";
    private static final String IN_TEAM = """
            select 1 from care_relation r
              join practitioner_link l on l.practitioner_id = r.practitioner_id and l.active and l.clinic_id = :clinic
             where r.patient_id = :patient and r.practitioner_id = :practitioner and r.state = 'ACTIVE'
               and r.valid_from <= :now and (r.valid_until is null or r.valid_until > :now) limit 1
            """;

    Uni<InboxItem> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Locked until the transaction ends and read again: it may have been handled or escalated meanwhile.
    Uni<InboxItem> lock(InboxItem item) {
        return getSession()
                .chain(session -> session.refresh(item, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(item);
    }

    /// Newest first: those of one's patients whole, those that reached the whole clinic without evidence, and for who
    /// runs the clinic all of it without evidence.
    Uni<List<SeenItem>> visible(Staff staff, InboxFilter filter, Instant now, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return getSession()
                .chain(session -> filtered(
                                session.createSelectionQuery(VISIBLE + and(filter), SeenItem.class), filter, staff)
                        .setParameter("practitioner", staff.practitionerId())
                        .setParameter("clinics", staff.clinicIds())
                        .setParameter("admin", staff.caller().has(Role.CLINIC_ADMIN))
                        .setParameter("now", now)
                        .setParameter("before", before)
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    private static String and(InboxFilter filter) {
        return (filter.state == null ? "" : " and i.handling.state = :state")
                + (filter.severity == null ? "" : " and i.severity = :severity")
                + (filter.assignee == null ? "" : " and i.handling.assigneeId = :assignee")
                + " order by i.id desc";
    }

    private static SelectionQuery<SeenItem> filtered(SelectionQuery<SeenItem> query, InboxFilter filter, Staff staff) {
        if (filter.state != null) {
            query.setParameter("state", filter.state);
        }
        if (filter.severity != null) {
            query.setParameter("severity", filter.severity);
        }
        if (filter.assignee != null) {
            query.setParameter("assignee", staff.practitionerId());
        }
        return query;
    }

    /// Whether somebody is active staff and looks after the patient now.
    Uni<Boolean> isInTeam(UUID practitionerId, InboxItem item, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(IN_TEAM, Integer.class)
                        .setParameter("practitioner", practitionerId)
                        .setParameter("patient", item.patientId())
                        .setParameter("clinic", item.clinicId())
                        .setParameter("now", now)
                        .getResultList())
                .map(found -> !found.isEmpty());
    }

    /// The item that alerts of this key are counted on; null when there is none that is unsettled.
    Uni<@Nullable InboxItem> lockUnsettled(String dedupKey) {
        return find("dedupKey = ?1 and handling.state not in ('RESOLVED', 'DISMISSED')", dedupKey)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<Boolean> hasTakenIn(UUID eventId) {
        return getSession()
                .chain(session -> session.createNativeQuery(NOTED, UUID.class)
                        .setParameter("event", eventId)
                        .getResultList())
                .map(items -> !items.isEmpty());
    }

    Uni<Void> noteTakenIn(UUID eventId, InboxItem item) {
        return flush().chain(this::getSession)
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("event", eventId)
                        .setParameter("item", item.id())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
