package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProgramRepository implements PanacheRepositoryBase<Program, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    Uni<Program> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// The active programs of a patient: at most one of each kind.
    Uni<List<Program>> active(UUID patientId) {
        return find("patientId = ?1 and status = ?2 order by kind", patientId, Program.Status.ACTIVE)
                .list();
    }

    /// The active maintenance program of an episode; one that names no episode counts for any of its patient's.
    Uni<@Nullable Program> activeMaintenance(UUID episodeId, UUID patientId) {
        return find(
                        "patientId = ?1 and status = ?2 and kind = ?3 and (episodeId = ?4 or episodeId is null)",
                        patientId,
                        Program.Status.ACTIVE,
                        Program.Kind.MAINTENANCE,
                        episodeId)
                .firstResult();
    }

    Uni<List<Program>> ofPatient(UUID patientId, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find("patientId = ?1 and id < ?2 order by id desc", patientId, before)
                .page(0, page.toRead())
                .list();
    }
}
