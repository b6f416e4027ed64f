package clinic.telerehab.program.prescription;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProgramHoldRepository implements PanacheRepositoryBase<ProgramHold, UUID> {

    /// In the order of their days.
    Uni<List<ProgramHold>> of(Collection<UUID> programs) {
        return programs.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("programId in ?1 order by programId, from, id", programs).list();
    }

    Uni<@Nullable ProgramHold> open(UUID programId) {
        return find("programId = ?1 and endedAt is null", programId).firstResult();
    }
}
