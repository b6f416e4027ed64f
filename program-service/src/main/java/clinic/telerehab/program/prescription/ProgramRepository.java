package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.program.prescription.ProgramRef.Kind;
import clinic.telerehab.program.prescription.ProgramRef.Status;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProgramRepository implements PanacheRepositoryBase<Program, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final Set<Status> RUNNING = Set.of(Status.ACTIVE, Status.ON_HOLD);

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

    /// The program of a kind that runs or rests for an episode, or without one.
    Uni<@Nullable Program> running(UUID patientId, @Nullable UUID episodeId, Kind kind) {
        return find(
                        "patientId = ?1 and kind = ?2 and status in ?3 and episodeId is not distinct from ?4",
                        patientId,
                        kind,
                        RUNNING,
                        episodeId)
                .firstResult();
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
