package clinic.telerehab.patient.goal;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Uni<Goal> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<Goal> require(UUID episodeId, UUID id) {
        return find("episodeId = ?1 and id = ?2", episodeId, id)
                .<Goal>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<Goal>> ofEpisode(UUID episodeId, PageRequest page) {
        UUID after = page.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return find("episodeId = ?1 and id > ?2 order by id", episodeId, after)
                .page(0, page.toRead())
                .list();
    }
}
