package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);
    private static final String OF_PATIENT = """
            from CheckIn c where c.patientId = :patient and c.id < :before and c.state in :states order by c.id desc
            """;
    private static final String OVERDUE = """
            select * from check_in where state in ('REQUESTED', 'RESUBMIT_REQUESTED') and due_at <= :now
             order by due_at limit 1
            """;
    private static final String CLIP_WAITING = """
            select c.* from check_in c left join clinic_standing s on s.clinic_id = c.clinic_id
             where c.state in ('SUBMITTED', 'IN_REVIEW') and c.clip_alerted_at is null
               and c.submitted_at <= cast(:now as timestamptz)
                   - make_interval(hours => coalesce(s.clip_waiting_hours, cast(:standard as integer)))
             order by c.submitted_at limit 1
            """;
    private static final String OLDEST_SUBMISSION = """
            select min(c.submittedAt) from CheckIn c where c.patientId = :patient and c.state in (SUBMITTED, IN_REVIEW)
            """;

    Uni<CheckIn> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    Uni<CheckIn> lock(CheckIn checkIn) {
        return getSession()
                .chain(session -> session.refresh(checkIn, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(checkIn);
    }

    /// Newest first.
    Uni<List<CheckIn>> ofPatient(UUID patientId, @Nullable CheckInState state, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        Set<CheckInState> states = state == null ? EnumSet.allOf(CheckInState.class) : Set.of(state);
        return getSession()
                .chain(session -> session.createSelectionQuery(OF_PATIENT, CheckIn.class)
                        .setParameter("patient", patientId)
                        .setParameter("before", before)
                        .setParameter("states", states)
                        .setMaxResults(page.toRead())
                        .getResultList());
    }

    Uni<@Nullable CheckIn> ofRoom(UUID roomId) {
        return find("roomId", roomId).firstResult();
    }

    /// One that nobody answered in time.
    Uni<@Nullable CheckIn> nextOverdue(Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(OVERDUE, CheckIn.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull());
    }

    /// One whose clips nobody has looked at for too long.
    Uni<@Nullable CheckIn> nextClipWaiting(Instant now, int standardHours) {
        return getSession()
                .chain(session -> session.createNativeQuery(CLIP_WAITING, CheckIn.class)
                        .setParameter("now", now)
                        .setParameter("standard", standardHours)
                        .getSingleResultOrNull());
    }

    /// Since when the clips of a patient wait that wait longest; null when none do.
    Uni<@Nullable Instant> oldestSubmission(UUID patientId) {
        return getSession()
                .chain(session -> session.createSelectionQuery(OLDEST_SUBMISSION, Instant.class)
                        .setParameter("patient", patientId)
                        .getSingleResultOrNull());
    }

    /// Whether a rule has asked about that program already and waits for the patient.
    Uni<Boolean> isSuggested(UUID programId) {
        return count(
                        "programId = ?1 and origin = ?2 and state in ?3",
                        programId,
                        Origin.RULE,
                        List.of(CheckInState.REQUESTED, CheckInState.RESUBMIT_REQUESTED))
                .map(found -> found > 0);
    }
}
