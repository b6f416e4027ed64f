package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.access.CareRelation;
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
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class InboxRepository implements PanacheRepositoryBase<InboxItem, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final String OF_CARE_TEAM = """
            select i from InboxItem i join CareRelation r on r.patientId = i.patientId
             where r.practitionerId = :practitioner and i.id < :before
               and (:state is null or i.state = :state) and
            """ + CareRelation.HOLDS + "order by i.id desc";
    private static final String NOTE = "insert into inbox_alert (event_id, item_id) values (:event, :item)";
    private static final String NOTED = "select item_id from inbox_alert where event_id = :event";

    Uni<InboxItem> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Newest first. The relation is part of the query: nobody's alerts are read and then filtered.
    Uni<List<InboxItem>> ofCareTeam(
            UUID practitionerId, InboxItem.@Nullable State state, Instant now, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_CARE_TEAM, InboxItem.class)
                        .setParameter("practitioner", practitionerId)
                        .setParameter("state", state)
                        .setParameter("now", now)
                        .setParameter("before", before)
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    /// The item that alerts of this key are counted on; null when there is none that is unresolved.
    Uni<@Nullable InboxItem> lockUnresolved(String dedupKey) {
        return find("dedupKey = ?1 and state <> ?2", dedupKey, InboxItem.State.RESOLVED)
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
