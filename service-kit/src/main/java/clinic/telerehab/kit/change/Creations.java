package clinic.telerehab.kit.change;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Creates under ids that clients make, safely repeatable: the first request creates, the same again finds, another
/// under the same id is refused.
@ApplicationScoped
public class Creations {

    /// Must run inside a transaction. Two racing requests for one id take turns at a lock that ends with the
    /// transaction, so neither ever meets the other's half-done row.
    ///
    /// @param requestHash of all that the caller sent, path included ([RequestHash])
    /// @throws DomainProblem `id-already-used` when something else was created under this id
    public <E extends CreatedOnce> Uni<Creation<E>> once(
            PanacheRepositoryBase<E, UUID> repository, UUID id, String requestHash, Supplier<E> create) {
        return Turn.take(id)
                .chain(() -> repository.findById(id))
                .chain(existing -> existing == null ? insert(repository, create.get()) : same(existing, requestHash));
    }

    private static <E extends CreatedOnce> Uni<Creation<E>> insert(
            PanacheRepositoryBase<E, UUID> repository, E created) {
        return repository.persistAndFlush(created).map(stored -> new Creation<>(stored, true));
    }

    private static <E extends CreatedOnce> Uni<Creation<E>> same(@Nullable E existing, String requestHash) {
        if (existing == null || !existing.requestHash().equals(requestHash)) {
            throw new DomainProblem(CommonProblem.ID_ALREADY_USED);
        }
        return Uni.createFrom().item(new Creation<>(existing, false));
    }
}
