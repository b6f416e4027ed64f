package clinic.telerehab.program.reason;

import clinic.telerehab.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReasonRepository implements PanacheRepositoryBase<NonAdherenceReason, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    /// Newest first.
    Uni<List<NonAdherenceReason>> ofProgram(UUID programId, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find("programId = ?1 and id < ?2 order by id desc", programId, before)
                .page(0, page.toRead())
                .list();
    }
}
