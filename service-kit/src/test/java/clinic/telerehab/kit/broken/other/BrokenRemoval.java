package clinic.telerehab.kit.broken.other;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/// Removes an entity.
public class BrokenRemoval {
    public Uni<Void> remove(PanacheRepositoryBase<Object, Object> repository, Object entity) {
        return repository.delete(entity);
    }
}
