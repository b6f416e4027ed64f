package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProgramRevisionRepository implements PanacheRepositoryBase<ProgramRevision, UUID> {

    private static final String MADE = """
            select new clinic.telerehab.program.prescription.ProgramRevisionRepository$Made(id, programId, createdAt)
              from ProgramRevision where programId in :programs order by programId, number
            """;

    /// That a revision was made; the moment tells it from one under the same id that was taken back.
    record Made(UUID id, UUID programId, Instant createdAt) {}

    /// In the order of their numbers, without what they ask for.
    Uni<List<Made>> made(Collection<UUID> programs) {
        return programs.isEmpty()
                ? Uni.createFrom().item(List.of())
                : getSession()
                        .chain(session -> session.createQuery(MADE, Made.class)
                                .setParameter("programs", programs)
                                .getResultList());
    }

    Uni<List<ProgramRevision>> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("id in ?1", ids).list();
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
