package clinic.telerehab.program.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PlannedSessionRepository implements PanacheRepositoryBase<PlannedSession, UUID> {
    private static final String REFS = """
            select new clinic.telerehab.program.session.PlannedRef(programId, patientId, revision, localDate, itemIds, status)
              from PlannedSession where programId = :program and localDate between :from and :to order by localDate
            """;

    /// To be read only, and not watched for changes.
    Uni<List<PlannedRef>> refs(UUID programId, LocalDate from, LocalDate to) {
        return getSession()
                .chain(session -> session.createQuery(REFS, PlannedRef.class)
                        .setParameter("program", programId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    /// @return null on a day of rest
    Uni<@Nullable PlannedSession> on(UUID programId, LocalDate day) {
        return find("programId = ?1 and localDate = ?2", programId, day).firstResult();
    }

    Uni<List<PlannedSession>> between(UUID programId, LocalDate from, LocalDate to) {
        return find("programId = ?1 and localDate between ?2 and ?3 order by localDate", programId, from, to)
                .list();
    }

    Uni<List<PlannedSession>> ofPatient(UUID patientId, LocalDate from, LocalDate to) {
        return find("patientId = ?1 and localDate between ?2 and ?3 order by localDate, programId", patientId, from, to)
                .list();
    }

    Uni<Void> addAll(List<PlannedSession> days) {
        return getSession().chain(session -> session.persistAll(days.toArray())).chain(this::flush);
    }

    /// Forgets what was planned from a day on and nothing was done of yet.
    Uni<Long> forgetFrom(UUID programId, LocalDate day) {
        return delete(
                "programId = ?1 and localDate >= ?2 and status in (?3, ?4)",
                programId,
                day,
                PlannedStatus.PLANNED,
                PlannedStatus.EXCUSED);
    }
}
