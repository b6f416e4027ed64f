package clinic.telerehab.program.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SessionVersionRepository implements PanacheRepositoryBase<SessionVersion, SessionVersion.Key> {
    private static final int MORE_THAN_ANYBODY_CORRECTS = 200;

    /// Newest first.
    Uni<List<SessionVersion>> of(UUID sessionId) {
        return find("sessionId = ?1 order by number desc", sessionId)
                .page(0, MORE_THAN_ANYBODY_CORRECTS)
                .list();
    }
}
