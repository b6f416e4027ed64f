package clinic.telerehab.patient.invitation;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.problem.PatientProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/// Counts how often a login tried codes, in a statement of its own: a try counts before its outcome is known, so that
/// tries sent at once can't outrun the count.
@ApplicationScoped
class LinkAttempts {
    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String COUNT = """
            insert into link_attempt (subject, tries, started_at) values ($1, 1, $3)
            on conflict (subject) do update set
                tries = case when link_attempt.started_at > $2 then link_attempt.tries + 1 else 1 end,
                started_at = case when link_attempt.started_at > $2 then link_attempt.started_at else $3 end
            returning tries
            """;

    private final Pool pool;
    private final Clock clock;

    LinkAttempts(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// @throws DomainProblem `too-many-codes` after five tries within an hour
    Uni<Void> count(String subject) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(subject, now.minus(WINDOW), now))
                .map(rows -> rows.iterator().next().getInteger("tries"))
                .invoke(LinkAttempts::requireAllowed)
                .replaceWithVoid();
    }

    private static void requireAllowed(int tries) {
        if (tries > ALLOWED) {
            throw new DomainProblem(PatientProblem.TOO_MANY_CODES);
        }
    }
}
