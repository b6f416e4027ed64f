package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.access.CareRelation;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConversationRepository implements PanacheRepositoryBase<Conversation, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OPEN_CARE = """
            insert into conversation (id, patient_id, clinic_id, kind, status, last_seq)
            values (:id, :patient, :clinic, 'CARE', 'OPEN', 0) on conflict do nothing
            """;
    private static final String SET_STATUS =
            "update conversation set status = :status where patient_id = :patient and status <> :status";
    private static final String OF_PATIENT = """
            from Conversation c where c.patientId = :patient and (:team = true or c.kind = CARE) and c.id > :after order by c.id
            """;
    private static final String OF_CARE_TEAM = """
            select c from Conversation c join CareRelation r on r.patientId = c.patientId
             where r.practitionerId = :practitioner and c.id > :after and
            """ + CareRelation.HOLDS + "order by c.id";

    Uni<Conversation> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Locked until the transaction ends, so that messages get their places one after the other. It is read again under
    /// the lock: what was read before may be old by then.
    Uni<Conversation> lock(Conversation conversation) {
        return getSession()
                .chain(session -> session.refresh(conversation, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(conversation);
    }

    Uni<@Nullable Conversation> lockCare(UUID patientId, UUID clinicId) {
        return find("patientId = ?1 and clinicId = ?2 and kind = CARE", patientId, clinicId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /// Opens the thread of a patient with their clinic; one that is open stays as it is.
    Uni<Void> openCare(UUID patientId, UUID clinicId) {
        return getSession()
                .chain(session -> session.createNativeQuery(OPEN_CARE)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("patient", patientId)
                        .setParameter("clinic", clinicId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Closes or opens all threads about a patient.
    Uni<Void> setStatus(UUID patientId, Conversation.Status status) {
        return getSession()
                .chain(session -> session.createNativeQuery(SET_STATUS)
                        .setParameter("patient", patientId)
                        .setParameter("status", status.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// @param withTeam true to read the care team's own threads too
    Uni<List<Conversation>> ofPatient(UUID patientId, boolean withTeam, PageRequest page) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_PATIENT, Conversation.class)
                        .setParameter("patient", patientId)
                        .setParameter("team", withTeam)
                        .setParameter("after", after(page))
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    /// The relation is part of the query: nobody's threads are read and then filtered.
    Uni<List<Conversation>> ofCareTeam(UUID practitionerId, Instant now, PageRequest page) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_CARE_TEAM, Conversation.class)
                        .setParameter("practitioner", practitionerId)
                        .setParameter("now", now)
                        .setParameter("after", after(page))
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    private static UUID after(PageRequest page) {
        return page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    }
}
