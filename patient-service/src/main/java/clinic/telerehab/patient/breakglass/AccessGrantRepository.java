package clinic.telerehab.patient.breakglass;

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
class AccessGrantRepository implements PanacheRepositoryBase<AccessGrant, UUID> {
    private static final Instant BEFORE_ALL = Instant.parse("1900-01-01T00:00:00Z");
    private static final UUID LEAST = new UUID(0, 0);
    private static final String OF_CLINICS = """
            from AccessGrant g
             where g.clinicId in (:clinics) and g.reviewedAt is %s
               and (g.grantedAt > :at or g.grantedAt = :at and g.id > :id)
             order by g.grantedAt, g.id
            """;
    private static final String HOLDS = """
            select 1 from care_relation
             where patient_id = :patient and practitioner_id = :practitioner and state = 'ACTIVE'
               and valid_from <= :now and (valid_until is null or valid_until > :now)
             limit 1
            """;

    Uni<AccessGrant> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Oldest first, since those wait longest.
    Uni<List<AccessGrant>> ofClinics(List<UUID> clinicIds, boolean pending, PageRequest page) {
        var after = page.after(2);
        return getSession()
                .chain(session -> session.createSelectionQuery(
                                OF_CLINICS.formatted(pending ? "null" : "not null"), AccessGrant.class)
                        .setParameter("clinics", clinicIds)
                        .setParameter(
                                "at", after.map(cursor -> cursor.instant(0)).orElse(BEFORE_ALL))
                        .setParameter("id", after.map(cursor -> cursor.uuid(1)).orElse(LEAST))
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    /// Whether the practitioner may see the patient as it is.
    Uni<Boolean> isRelated(UUID practitionerId, UUID patientId, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(HOLDS, Integer.class)
                        .setParameter("patient", patientId)
                        .setParameter("practitioner", practitionerId)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(found -> found != null);
    }
}
