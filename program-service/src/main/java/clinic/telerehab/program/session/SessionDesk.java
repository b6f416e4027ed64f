package clinic.telerehab.program.session;

import clinic.telerehab.kit.access.Access;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gets a session out to be changed, keeps what it said before, and puts it back.
@ApplicationScoped
class SessionDesk {
    private final SessionRepository sessions;
    private final SessionVersionRepository versions;
    private final Clock clock;

    SessionDesk(SessionRepository sessions, SessionVersionRepository versions, Clock clock) {
        this.sessions = sessions;
        this.versions = versions;
        this.clock = clock;
    }

    Uni<SessionLog> require(UUID id) {
        return sessions.require(id);
    }

    Uni<SessionLog> lock(SessionLog log) {
        return sessions.lock(log);
    }

    /// INV-S3: the original is kept.
    Uni<SessionVersion> keep(SessionLog log, Access access, @Nullable String reason) {
        return versions.persist(SessionVersion.of(log, access.caller().subject(), reason, clock.instant()));
    }

    Uni<Void> save() {
        return sessions.flush();
    }
}
