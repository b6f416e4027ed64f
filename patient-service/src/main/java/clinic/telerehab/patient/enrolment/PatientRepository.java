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

@ApplicationScoped
class PatientRepository implements PanacheRepositoryBase<Patient, UUID> {
    // Ids grow with time, so their order is the order of registration and pages by itself.
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OF_CLINICS = """
            select new clinic.telerehab.patient.enrolment.PatientSummary(
                   p.id, p.recordNumber, p.givenName, p.familyName, p.status)
              from Patient p
             where p.clinicId in (:clinics) and p.id > :after
             order by p.id
            """;
    private static final String OF_CARE_TEAM = """
            select new clinic.telerehab.patient.enrolment.PatientSummary(
                   p.id, p.recordNumber, p.givenName, p.familyName, p.status)
              from Patient p join CareRelation r on r.patientId = p.id
             where r.practitionerId = :practitioner and p.id > :after and
            """ + CareRelation.HOLDS + "order by p.id";

    Uni<Patient> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<PatientSummary>> ofClinics(List<UUID> clinicIds, PageRequest page) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_CLINICS, PatientSummary.class)
                        .setParameter("clinics", clinicIds)
                        .setParameter("after", after(page))
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    /// The relation is part of the query: nobody's patients are read and then filtered.
    Uni<List<PatientSummary>> ofCareTeam(UUID practitionerId, Instant now, PageRequest page) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_CARE_TEAM, PatientSummary.class)
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
