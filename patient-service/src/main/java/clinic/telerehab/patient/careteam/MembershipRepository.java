package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {
    private static final int MORE_THAN_ANY_TEAM = 200;
    private static final String PROFESSION = """
            select profession from practitioner_link
             where practitioner_id = :practitioner and clinic_id = :clinic and active
            """;

    Uni<Membership> require(UUID patientId, UUID id) {
        return find("patientId = ?1 and id = ?2", patientId, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<Membership>> ofPatient(UUID patientId) {
        return find("patientId = ?1 order by validFrom, id", patientId)
                .page(0, MORE_THAN_ANY_TEAM)
                .list();
    }

    /// The profession of active staff of that clinic.
    ///
    /// @throws DomainProblem `practitioner-not-eligible` for anybody else
    Uni<Profession> requireProfession(UUID practitionerId, UUID clinicId) {
        return getSession()
                .chain(session -> session.createNativeQuery(PROFESSION, String.class)
                        .setParameter("practitioner", practitionerId)
                        .setParameter("clinic", clinicId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(PatientProblem.PRACTITIONER_NOT_ELIGIBLE))
                .map(Profession::valueOf);
    }
}
