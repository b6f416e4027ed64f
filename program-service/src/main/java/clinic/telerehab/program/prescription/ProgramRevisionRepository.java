package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProgramRevisionRepository implements PanacheRepositoryBase<ProgramRevision, UUID> {

    /// In the order of their numbers.
    Uni<List<ProgramRevision>> of(Collection<UUID> programs) {
        return programs.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("programId in ?1 order by programId, number", programs).list();
    }

    Uni<List<ProgramRevision>> newestFirst(UUID programId, PageRequest page) {
        int before = page.after(1)
                .map(cursor -> (int) Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        return find("programId = ?1 and number < ?2 order by number desc", programId, before)
                .page(0, page.toRead())
                .list();
    }

    Uni<ProgramRevision> require(UUID programId, int number) {
        return find("programId = ?1 and number = ?2", programId, number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }
}
