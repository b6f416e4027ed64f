package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProgramRepository implements PanacheRepositoryBase<Program, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final Set<Status> RUNNING = Set.of(Status.ACTIVE, Status.ON_HOLD);
    private static final Set<Status> ENDED = Set.of(Status.COMPLETED, Status.DISCONTINUED);
    private static final String RESTED = """
            select h.program_id from program_hold h join patient_link p on p.patient_id = h.patient_id
             where h.ended_at is null and h.until_day <= cast(cast(:now as timestamptz) at time zone p.timezone as date)
             order by h.until_day, h.id limit 100
            """;

    Uni<Program> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// As it is now, and nobody else changes it until the transaction ends.
    Uni<Program> lock(UUID id) {
        return require(id).call(this::lock);
    }

    /// Reads a program again that was found before its patient's turn came.
    Uni<Void> lock(Program program) {
        return getSession().chain(session -> session.refresh(program, LockMode.PESSIMISTIC_WRITE));
    }

    /// The programs of a patient that run or rest, treatment before maintenance.
    Uni<List<Program>> active(UUID patientId) {
        return find("patientId = ?1 and status in ?2 order by kind desc, id", patientId, RUNNING)
                .list();
    }

    /// The treatment of the same episode, or of none, that runs or rests.
    Uni<@Nullable Program> treatmentBefore(Program maintenance) {
        UUID episodeId = maintenance.episodeId();
        var parameters = Parameters.with("patient", maintenance.patientId())
                .and("kind", Kind.TREATMENT)
                .and("running", RUNNING);
        return find(
                        "patientId = :patient and kind = :kind and status in :running and "
                                + (episodeId == null ? "episodeId is null" : "episodeId = :episode"),
                        episodeId == null ? parameters : parameters.and("episode", episodeId))
                .firstResult();
    }

    Uni<List<Program>> openOfEpisode(UUID episodeId) {
        return find("episodeId = ?1 and status not in ?2 order by id", episodeId, ENDED)
                .list();
    }

    Uni<List<Program>> openOfPatient(UUID patientId) {
        return find("patientId = ?1 and status not in ?2 order by id", patientId, ENDED)
                .list();
    }

    /// The programs whose rest is over where their patients are.
    Uni<List<UUID>> rested(Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(RESTED, UUID.class)
                        .setParameter("now", now)
                        .getResultList());
    }

    /// The maintenance program of an episode that runs; one that names no episode counts for any of its patient's.
    Uni<@Nullable Program> activeMaintenance(UUID episodeId, UUID patientId) {
        return find(
                        "patientId = ?1 and status = ?2 and kind = ?3 and (episodeId = ?4 or episodeId is null)",
                        patientId,
                        Status.ACTIVE,
                        Kind.MAINTENANCE,
                        episodeId)
                .firstResult();
    }

    Uni<List<Program>> ofPatient(UUID patientId, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find("patientId = ?1 and id < ?2 order by id desc", patientId, before)
                .page(0, page.toRead())
                .list();
    }

    Uni<List<Program>> ofPatient(UUID patientId) {
        return find("patientId = ?1 order by id desc", patientId).list();
    }
}
