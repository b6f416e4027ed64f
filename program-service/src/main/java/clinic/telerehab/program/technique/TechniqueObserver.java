package clinic.telerehab.program.technique;

import io.smallrye.mutiny.Uni;

/// What another feature does when a newer verdict came in, in the transaction that took note of it.
public interface TechniqueObserver {
    Uni<Void> judged(TechniqueRef technique);
}
