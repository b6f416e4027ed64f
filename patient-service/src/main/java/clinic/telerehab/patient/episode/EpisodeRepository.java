package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EpisodeRepository implements PanacheRepositoryBase<Episode, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final int MORE_THAN_ANY_EPISODE_TAKES = 500;
    private static final String STEPS = "from EpisodeTransition where episodeId = :episode order by id";
    private static final String LEAD = """
            select practitioner_id from care_relation
             where patient_id = :patient and role = 'LEAD' and state = 'ACTIVE'
               and valid_from <= :now and (valid_until is null or valid_until > :now)
            """;

    Uni<Episode> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// @throws DomainProblem `id-already-used` when there is an episode of that id
    Uni<Void> requireUnused(UUID id) {
        return findById(id)
                .onItem()
                .ifNotNull()
                .failWith(() -> new DomainProblem(CommonProblem.ID_ALREADY_USED))
                .replaceWithVoid();
    }

    /// As [#require], and nobody else changes the episode until this transaction ends.
    Uni<Episode> lock(UUID id) {
        return require(id)
                .call(episode -> getSession().chain(session -> session.refresh(episode, LockMode.PESSIMISTIC_WRITE)));
    }

    Uni<List<Episode>> ofPatient(UUID patientId, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find("patientId = ?1 and id < ?2 order by id desc", patientId, before)
                .page(0, page.toRead())
                .list();
    }

    Uni<List<EpisodeTransition>> transitionsOf(UUID episodeId) {
        return getSession()
                .chain(session -> session.createSelectionQuery(STEPS, EpisodeTransition.class)
                        .setParameter("episode", episodeId)
                        .setMaxResults(MORE_THAN_ANY_EPISODE_TAKES)
                        .getResultList());
    }

    /// Who leads the patient's care now; null when nobody does.
    Uni<@Nullable UUID> leadOf(UUID patientId, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(LEAD, UUID.class)
                        .setParameter("patient", patientId)
                        .setParameter("now", now)
                        .getSingleResultOrNull());
    }
}
