package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.access.CareRelation;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PatientRepository implements PanacheRepositoryBase<Patient, UUID> {
    // Ids grow with time, so their order is the order of registration and pages by itself.
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String SUMMARY = """
            select new clinic.telerehab.patient.enrolment.PatientSummary(
                   p.id, p.recordNumber, p.givenName, p.familyName, p.status)
              from Patient p
            """;
    private static final String OF_CLINICS = SUMMARY + " where p.clinicId in (:clinics) and p.id > :after ";
    private static final String OF_CARE_TEAM = SUMMARY + """
              join CareRelation r on r.patientId = p.id
             where r.practitionerId = :practitioner and p.id > :after and
            """ + CareRelation.HOLDS;
    private static final String BEGINS = """
             and (lower(p.familyName) like :word%1$d escape '!' or lower(p.givenName) like :word%1$d escape '!'
                  or lower(p.recordNumber) like :word%1$d escape '!')
            """;

    Uni<Patient> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<PatientSummary>> ofClinics(List<UUID> clinicIds, PatientSearch search, PageRequest page) {
        return list(OF_CLINICS, search, page, query -> query.setParameter("clinics", clinicIds));
    }

    /// The relation is part of the query: nobody's patients are read and then filtered.
    Uni<List<PatientSummary>> ofCareTeam(UUID practitionerId, Instant now, PatientSearch search, PageRequest page) {
        return list(
                OF_CARE_TEAM,
                search,
                page,
                query -> query.setParameter("practitioner", practitionerId).setParameter("now", now));
    }

    private Uni<List<PatientSummary>> list(
            String from,
            PatientSearch search,
            PageRequest page,
            UnaryOperator<Mutiny.SelectionQuery<PatientSummary>> bind) {
        List<String> prefixes = search.prefixes();
        var hql = new StringBuilder(from);
        for (int word = 0; word < prefixes.size(); word++) {
            hql.append(BEGINS.formatted(word));
        }
        if (search.status() != null) {
            hql.append(" and p.status = :status ");
        }
        return getSession().chain(session -> {
            var query = bind.apply(session.createSelectionQuery(hql + " order by p.id", PatientSummary.class))
                    .setParameter("after", after(page))
                    .setMaxResults(page.toRead());
            for (int word = 0; word < prefixes.size(); word++) {
                query.setParameter("word" + word, prefixes.get(word));
            }
            return (search.status() == null ? query : query.setParameter("status", search.status())).getResultList();
        });
    }

    private static UUID after(PageRequest page) {
        return page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    }
}
