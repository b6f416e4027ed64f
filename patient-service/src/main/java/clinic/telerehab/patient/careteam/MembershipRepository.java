package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.access.Profession;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {
    private static final int MORE_THAN_ANY_TEAM = 200;
    // Locked until the transaction ends: nobody who joins is deactivated meanwhile.
    private static final String PROFESSION = """
            select p.profession from practitioner p join practitioner_clinic c on c.practitioner_id = p.id
             where p.id = :practitioner and c.clinic_id = :clinic and p.active
               for share of p
            """;
    private static final String ACTIVE = "select 1 from practitioner where id = :practitioner and active for share";

    Uni<Membership> require(UUID patientId, UUID id) {
        return find("patientId = ?1 and id = ?2", patientId, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Keeps the practitioner from being deactivated until the transaction ends.
    ///
    /// @throws DomainProblem `practitioner-not-eligible` for somebody who was
    Uni<?> lockActive(UUID practitionerId) {
        return getSession()
                .chain(session -> session.createNativeQuery(ACTIVE, Integer.class)
                        .setParameter("practitioner", practitionerId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(PatientProblem.PRACTITIONER_NOT_ELIGIBLE));
    }

    /// Closes the row of a membership whose time ran out, so that the same practitioner can join again.
    Uni<Integer> endLapsed(UUID patientId, UUID practitionerId, Instant now) {
        return update(
                "state = ?1, version = version + 1 where patientId = ?2 and practitionerId = ?3 and state = ?4"
                        + " and validUntil <= ?5",
                MembershipState.ENDED,
                patientId,
                practitionerId,
                MembershipState.ACTIVE,
                now);
    }

    /// What two practitioners are to the patient at present.
    Uni<List<Membership>> activeOf(UUID patientId, UUID one, UUID other) {
        return find(
                        "patientId = ?1 and state = ?2 and practitionerId in (?3, ?4)",
                        patientId,
                        MembershipState.ACTIVE,
                        one,
                        other)
                .list();
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
