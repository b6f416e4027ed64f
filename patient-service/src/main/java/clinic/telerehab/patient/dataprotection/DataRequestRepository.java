package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.change.Turn;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DataRequestRepository implements PanacheRepositoryBase<DataRequest, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String PATIENT = "select r.patientId from DataRequest r where r.id = :id";
    private static final String TAKE = """
            select p.id from patient p join data_request r on r.patient_id = p.id
             where r.id = :id for update of p skip locked
            """;
    // A hold on any request of a patient keeps the record from every erasure.
    private static final String DUE = """
            select r.id from data_request r
             where r.due_at <= :now and not r.legal_hold
               and (r.kind <> 'ERASURE' or not exists (
                    select 1 from data_request h where h.patient_id = r.patient_id and h.legal_hold))
             order by r.due_at
            """;

    Uni<DataRequest> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<DataRequest>> ofPatient(UUID patientId, PageRequest page) {
        UUID after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return find("patientId = ?1 and id > ?2 order by id", patientId, after)
                .page(0, page.toRead())
                .list();
    }

    Uni<Boolean> isHeld(UUID patientId) {
        return count("patientId = ?1 and legalHold", patientId).map(held -> held > 0);
    }

    /// What can be worked on now, the longest waiting first.
    Uni<List<UUID>> due(Instant now, int atMost) {
        return getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("now", now)
                        .setMaxResults(atMost)
                        .getResultList());
    }

    /// Takes the turn at the patient of a request until the transaction ends: whoever decides on a request or holds the
    /// record takes it too.
    ///
    /// @return false when somebody else is at that record just now
    Uni<Boolean> take(UUID id) {
        return getSession()
                .chain(session -> session.createSelectionQuery(PATIENT, UUID.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .chain(Turn::take)
                .chain(this::getSession)
                .chain(session -> session.createNativeQuery(TAKE, UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(patient -> patient != null);
    }

    /// Reads again what was changed past the session.
    Uni<Void> refresh(DataRequest request) {
        return getSession().chain(session -> session.refresh(request));
    }
}
