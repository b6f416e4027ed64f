package clinic.telerehab.patient.invitation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/// Whether an invitation opens anything still, for mail that goes out after the request that asked for it has ended.
@ApplicationScoped
class OpenInvitations {
    private static final String OPEN = """
            select 1 from invitation where id = $1 and used_at is null and revoked_at is null and expires_at > $2
            """;

    private final Pool pool;
    private final Clock clock;

    OpenInvitations(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Boolean> has(UUID id) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(id, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() > 0);
    }
}
