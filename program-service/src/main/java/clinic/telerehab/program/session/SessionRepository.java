package clinic.telerehab.program.session;

import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionLog, UUID> {
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final String MEAN = """
            select avg(s.maxPain) from SessionLog s
             where s.patientId = :patient and s.id <> :session
               and s.localDate between :from and :to and s.maxPain is not null
            """;

    Uni<SessionLog> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> new DomainProblem(CommonProblem.NOT_FOUND));
    }

    /// The mean of the highest pain of the patient's other sessions, from so many days before up to the day of this
    /// one.
    Uni<OptionalDouble> meanPainBefore(SessionLog log, int days) {
        return getSession()
                .chain(session -> session.createSelectionQuery(MEAN, Double.class)
                        .setParameter("patient", log.patientId())
                        .setParameter("session", log.id())
                        .setParameter("from", log.localDate().minusDays(days))
                        .setParameter("to", log.localDate())
                        .getSingleResultOrNull())
                .map(mean -> mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean));
    }

    Uni<List<SessionLog>> onDay(UUID patientId, LocalDate localDate) {
        return find("patientId = ?1 and localDate = ?2 order by id", patientId, localDate)
                .list();
    }

    /// Newest day first.
    Uni<List<SessionLog>> ofProgram(UUID programId, PageRequest page) {
        var after = page.after(2);
        LocalDate day = after.map(cursor -> cursor.date(0)).orElse(AFTER_ALL);
        UUID id = after.map(cursor -> cursor.uuid(1)).orElse(LAST);
        return find(
                        "programId = ?1 and (localDate, id) < (?2, ?3) order by localDate desc, id desc",
                        programId,
                        day,
                        id)
                .page(0, page.toRead())
                .list();
    }
}
