package clinic.telerehab.program.education;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String GIVE = """
            insert into education_assignment (id, patient_id, card_code, reason, assigned_at, assigned_by)
            values (:id, :patient, :card, :reason, :now, :by)
            on conflict on constraint education_assignment_patient_id_card_code_key do nothing
            """;
    private static final String ACKNOWLEDGE = """
            update education_assignment set acknowledged_at = greatest(assigned_at, :now)
             where patient_id = :patient and card_code = :card and acknowledged_at is null
            """;

    /// @return false when the patient had the card already
    Uni<Boolean> give(UUID patientId, String card, String reason, String by, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GIVE)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("patient", patientId)
                        .setParameter("card", card)
                        .setParameter("reason", reason)
                        .setParameter("now", now)
                        .setParameter("by", by)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /// The first time counts.
    Uni<Void> acknowledge(UUID patientId, String card, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ACKNOWLEDGE)
                        .setParameter("patient", patientId)
                        .setParameter("card", card)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Assignment> require(UUID patientId, String card) {
        return find("patientId = ?1 and cardCode = ?2", patientId, card)
                .<Assignment>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// In the order in which they were given.
    Uni<List<Assignment>> ofPatient(UUID patientId, PageRequest page) {
        UUID after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return find("patientId = ?1 and id > ?2 order by id", patientId, after)
                .page(0, page.toRead())
                .list();
    }
}
