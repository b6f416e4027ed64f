package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PractitionerRepository implements PanacheRepositoryBase<Practitioner, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OF_CLINICS = """
            select new clinic.telerehab.patient.practitioner.PractitionerSummary(
                   p.id, p.displayName, p.profession, p.active)
              from Practitioner p
             where p.id > :after and exists (
                   select 1 from Practitioner q join q.clinicIds c where q.id = p.id and c in (:clinics))
             order by p.id
            """;

    Uni<Practitioner> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<PractitionerSummary>> ofClinics(List<UUID> clinicIds, PageRequest page) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_CLINICS, PractitionerSummary.class)
                        .setParameter("clinics", clinicIds)
                        .setParameter(
                                "after",
                                page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL))
                        .setMaxResults(page.toRead())
                        .getResultList());
    }
}
