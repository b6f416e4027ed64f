package clinic.telerehab.program.adherence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ConditionRepository implements PanacheRepositoryBase<Condition, UUID> {
    /// What holds of a program now: at most one of each code.
    Uni<List<Condition>> open(UUID programId) {
        return list("programId = ?1 and endedAt is null order by code", programId);
    }
}
