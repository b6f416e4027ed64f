package clinic.telerehab.program.session;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionLog, UUID> {
    static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final int MOST_OF_A_DAY = 100;
    // Written out, so that the planner sees that the partial indexes fit.
    private static final String COUNTED = "status in ('SUBMITTED', 'AMENDED')";
    private static final String KEPT = "status in ('IN_PROGRESS', 'SUBMITTED', 'AMENDED')";
    private static final String READ = """
            select new clinic.telerehab.program.session.ReadSession(id, patientId, clinicId, programId, revision,
                       plannedDate, localDate, status, content, startedAt, endedAt, receivedAt)
              from SessionLog where programId = :program and\s""" + COUNTED;
    private static final String NEWEST = READ + " order by localDate desc, id desc";
    private static final String BETWEEN = READ + " and localDate between :from and :to order by localDate, id";
    private static final String MEAN = """
            select avg(max_pain) from session_log
             where patient_id = :patient and id <> :session and max_pain is not null
               and local_date between :from and :to and\s""" + COUNTED;
    private static final String LAST_DAY = """
            select max(local_date) from session_log
             where program_id = :program and local_date between :from and :to and\s""" + COUNTED;
    private static final String ALERTED = """
            insert into session_alert (session_id, type, raised_at) values (:session, :type, :at)
            on conflict (session_id, type) do nothing
            """;

    Uni<SessionLog> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// Reads again what was read before the patient's turn came, and keeps others from changing it.
    Uni<SessionLog> lock(SessionLog log) {
        return getSession()
                .chain(session -> session.refresh(log, LockMode.PESSIMISTIC_WRITE))
                .replaceWith(log);
    }

    /// The mean of the highest pain of the patient's other sessions, from so many days before up to the day of this
    /// one.
    Uni<OptionalDouble> meanPainBefore(SessionLog log, int days) {
        return getSession()
                .chain(session -> session.createNativeQuery(MEAN, Double.class)
                        .setParameter("patient", log.patientId())
                        .setParameter("session", log.id())
                        .setParameter("from", log.localDate().minusDays(days))
                        .setParameter("to", log.localDate())
                        .getSingleResultOrNull())
                .map(mean -> mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean));
    }

    /// @return false when an alert of that type followed from the session before
    Uni<Boolean> isFirstAlert(SessionLog log, String type, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery(ALERTED)
                        .setParameter("session", log.id())
                        .setParameter("type", type)
                        .setParameter("at", now)
                        .executeUpdate())
                .map(inserted -> inserted > 0);
    }

    Uni<List<SessionLog>> onDay(UUID patientId, LocalDate localDate) {
        return find("patientId = ?1 and localDate = ?2 order by id", patientId, localDate)
                .page(0, MOST_OF_A_DAY)
                .list();
    }

    /// What was done towards a day of the plan, handed in or not.
    Uni<List<SessionLog>> towards(UUID programId, LocalDate plannedDate) {
        return find("programId = ?1 and plannedDate = ?2 and " + KEPT, programId, plannedDate)
                .page(0, MOST_OF_A_DAY)
                .list();
    }

    /// The red flag that stands in the way of a session that began then. It was told when it was reported at the
    /// latest,
    /// whatever the phone's clock said.
    ///
    /// @return null when there is none
    Uni<@Nullable SessionLog> barBefore(UUID patientId, Instant startedAt) {
        return find(
                        "patientId = ?1 and status = 'BLOCKED' and clearedAt is null and (startedAt <= ?2 or receivedAt <= ?2)"
                                + " order by startedAt desc",
                        patientId,
                        startedAt)
                .firstResult();
    }

    /// Submitted and not taken back, newest first, to be read only.
    Uni<List<ReadSession>> newestOf(UUID programId, int limit) {
        return getSession()
                .chain(session -> session.createQuery(NEWEST, ReadSession.class)
                        .setParameter("program", programId)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /// A session and those of its program before it, submitted and not taken back, newest first.
    Uni<List<SessionLog>> lastUpTo(SessionLog log, int limit) {
        return find(
                        "programId = ?1 and (localDate, id) <= (?2, ?3) and " + COUNTED
                                + " order by localDate desc, id desc",
                        log.programId(),
                        log.localDate(),
                        log.id())
                .page(0, limit)
                .list();
    }

    /// The sessions of its program behind one, submitted and not taken back, oldest first.
    Uni<List<SessionLog>> nextAfter(SessionLog log, int limit) {
        return find(
                        "programId = ?1 and (localDate, id) > (?2, ?3) and " + COUNTED + " order by localDate, id",
                        log.programId(),
                        log.localDate(),
                        log.id())
                .page(0, limit)
                .list();
    }

    /// Submitted and not taken back, in the order of the days, to be read only.
    Uni<List<ReadSession>> between(UUID programId, LocalDate from, LocalDate to) {
        return getSession()
                .chain(session -> session.createQuery(BETWEEN, ReadSession.class)
                        .setParameter("program", programId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    /// The last day with a session that counts; null without one.
    Uni<@Nullable LocalDate> lastDay(UUID programId, LocalDate from, LocalDate to) {
        return getSession()
                .chain(session -> session.createNativeQuery(LAST_DAY, LocalDate.class)
                        .setParameter("program", programId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getSingleResultOrNull());
    }

    /// Newest day first.
    Uni<List<SessionLog>> ofProgram(UUID programId, LocalDate from, PageRequest page) {
        var after = page.after(2);
        LocalDate day = after.map(cursor -> cursor.date(0)).orElse(AFTER_ALL);
        UUID id = after.map(cursor -> cursor.uuid(1)).orElse(LAST);
        return find(
                        "programId = ?1 and localDate >= ?2 and (localDate, id) < (?3, ?4)"
                                + " order by localDate desc, id desc",
                        programId,
                        from,
                        day,
                        id)
                .page(0, page.toRead())
                .list();
    }
}
