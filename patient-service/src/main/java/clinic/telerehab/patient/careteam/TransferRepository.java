package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TransferRepository implements PanacheRepositoryBase<Transfer, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OFFERED_TO = """
            from Transfer t
             where t.toPractitionerId = :practitioner and t.state = :state and t.id > :after
             order by t.id
            """;
    private static final String OF_PATIENT = """
            from Transfer t where t.patientId = :patient and t.id > :after order by t.id
            """;

    Uni<Transfer> require(UUID patientId, UUID id) {
        return find("patientId = ?1 and id = ?2", patientId, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<Transfer>> offeredTo(UUID practitionerId, PageRequest page) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OFFERED_TO, Transfer.class)
                        .setParameter("practitioner", practitionerId)
                        .setParameter("state", TransferState.OFFERED)
                        .setParameter("after", after(page))
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    Uni<List<Transfer>> ofPatient(UUID patientId, PageRequest page) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_PATIENT, Transfer.class)
                        .setParameter("patient", patientId)
                        .setParameter("after", after(page))
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    private static UUID after(PageRequest page) {
        return page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    }
}
