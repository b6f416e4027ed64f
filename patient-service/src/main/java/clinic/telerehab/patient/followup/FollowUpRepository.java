package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;

@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<FollowUp, UUID> {
    private static final int AT_A_TIME = 100;
    private static final int MORE_THAN_ANY_SCHEDULE = 100;
    private static final String DUE = "from FollowUp where state = :state and dueAt <= :by order by dueAt, id";

    Uni<FollowUp> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<List<FollowUp>> ofEpisode(UUID episodeId) {
        return find("episodeId = ?1 order by monthsAfter", episodeId)
                .page(0, MORE_THAN_ANY_SCHEDULE)
                .list();
    }

    /// Some that are due, locked; what another replica holds is passed over.
    Uni<List<FollowUp>> lockDue(FollowUpState state, Instant by) {
        return getSession()
                .chain(session -> session.createSelectionQuery(DUE, FollowUp.class)
                        .setParameter("state", state)
                        .setParameter("by", by)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .setMaxResults(AT_A_TIME)
                        .getResultList());
    }

    /// Ends whatever has not been answered or missed yet.
    Uni<Void> cancelWaiting(UUID episodeId) {
        return find("episodeId = ?1 and state in (?2, ?3)", episodeId, FollowUpState.PENDING, FollowUpState.OPEN)
                .<FollowUp>list()
                .invoke(waiting -> waiting.forEach(FollowUp::cancel))
                .call(this::flush)
                .replaceWithVoid();
    }
}
