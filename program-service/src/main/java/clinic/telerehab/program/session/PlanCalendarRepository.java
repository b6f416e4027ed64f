package clinic.telerehab.program.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PlanCalendarRepository implements PanacheRepositoryBase<PlanCalendar, UUID> {
    private static final String DUE = "from PlanCalendar where lookAt <= :now order by lookAt, programId";
    private static final String DUE_ONE = "from PlanCalendar where programId = :program and lookAt <= :now";

    /// A program whose day may be over, and whose it is.
    record Due(UUID programId, UUID patientId) {}

    Uni<List<Due>> due(Instant now, int limit) {
        return getSession()
                .chain(session -> session.createSelectionQuery(DUE, PlanCalendar.class)
                        .setParameter("now", now)
                        .setMaxResults(limit)
                        .getResultList())
                .map(found -> found.stream()
                        .map(one -> new Due(one.programId(), one.patientId()))
                        .toList());
    }

    /// @return null when it is not due any more, or another replica holds it
    Uni<@Nullable PlanCalendar> lockDue(UUID programId, Instant now) {
        return getSession()
                .chain(session -> session.createSelectionQuery(DUE_ONE, PlanCalendar.class)
                        .setParameter("program", programId)
                        .setParameter("now", now)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getSingleResultOrNull());
    }

    Uni<Void> deleteOf(UUID programId) {
        return delete("programId", programId).replaceWithVoid();
    }

    Uni<Integer> postpone(UUID programId, Instant now, Duration by) {
        return update("lookAt = ?1 where programId = ?2", now.plus(by), programId);
    }
}
