package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssessmentRequestRepository implements PanacheRepositoryBase<AssessmentRequest, UUID> {
    private static final Instant BEFORE_ALL = Instant.parse("1900-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);
    private static final String IN_ORDER = """
            and (dueFrom > ?2 or dueFrom = ?2 and id > ?3) order by dueFrom, id
            """;
    private static final String OF_EPISODE = "episodeId = ?1 " + IN_ORDER;
    private static final String DUE = "patientId = ?1 and state = ?4 and dueFrom <= ?5 and dueUntil >= ?5 " + IN_ORDER;
    private static final String CLOSE = """
            update assessment_request set state = 'DONE', assessment_id = :assessment
             where id = (select id from assessment_request
                          where episode_id = :episode and instrument = :instrument and occasion = :occasion
                            and state = 'PENDING' and due_from <= :taken and due_until >= :taken
                          order by due_from, id limit 1 for update skip locked)
            """;
    private static final String REOPEN = """
            update assessment_request set state = 'PENDING', assessment_id = null where assessment_id = :assessment
            """;
    private static final String FORGET = """
            update assessment_request set state = 'CANCELLED', assessment_id = null where assessment_id = :assessment
            """;
    private static final String CANCEL =
            "update assessment_request set state = 'CANCELLED' where episode_id = :episode and state = 'PENDING'";

    /// In the order in which they become due.
    Uni<List<AssessmentRequest>> ofEpisode(UUID episodeId, PageRequest page) {
        return find(OF_EPISODE, episodeId, from(page), id(page))
                .page(0, page.toRead())
                .list();
    }

    /// What a patient can fill in now, over all their episodes.
    Uni<List<AssessmentRequest>> due(UUID patientId, Instant now, PageRequest page) {
        return find(DUE, patientId, from(page), id(page), AssessmentRequest.State.PENDING, now)
                .page(0, page.toRead())
                .list();
    }

    /// Closes the request that an assessment answers, if there is one: the oldest of the same instrument and occasion
    /// that was open then. Two assessments at once close two.
    Uni<Void> close(Assessment assessment) {
        return getSession()
                .chain(session -> session.createNativeQuery(CLOSE)
                        .setParameter("assessment", assessment.id())
                        .setParameter("episode", assessment.episodeId())
                        .setParameter("instrument", assessment.instrument())
                        .setParameter("occasion", assessment.occasion())
                        .setParameter("taken", assessment.takenAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// What was answered by mistake is asked again.
    Uni<Void> reopen(UUID assessmentId) {
        return unlink(REOPEN, assessmentId);
    }

    /// What was answered by mistake is not asked again: the episode is over.
    Uni<Void> forget(UUID assessmentId) {
        return unlink(FORGET, assessmentId);
    }

    private Uni<Void> unlink(String statement, UUID assessmentId) {
        return getSession()
                .chain(session -> session.createNativeQuery(statement)
                        .setParameter("assessment", assessmentId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// Asks for nothing more that was asked for until now.
    Uni<Void> cancelPending(UUID episodeId) {
        return getSession()
                .chain(session -> session.createNativeQuery(CANCEL)
                        .setParameter("episode", episodeId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Instant from(PageRequest page) {
        return page.after(2).map(cursor -> cursor.instant(0)).orElse(BEFORE_ALL);
    }

    private static UUID id(PageRequest page) {
        return page.after(2).map(cursor -> cursor.uuid(1)).orElse(FIRST);
    }
}
