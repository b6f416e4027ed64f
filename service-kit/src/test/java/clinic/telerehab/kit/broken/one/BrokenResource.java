package clinic.telerehab.kit.broken.one;

import clinic.telerehab.kit.broken.other.BrokenRepository;
import io.smallrye.mutiny.Uni;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

/// Breaks every rule it can, so that each rule can be seen to notice. Abstract, so that the framework leaves it alone.
@Path("/broken")
public abstract class BrokenResource {
    public static final String NAME = "broken";

    private final BrokenRepository repository = new BrokenRepository();

    public String name() {
        return repository.name();
    }

    @Transactional
    public Uni<Object> both() {
        return Uni.combine()
                .all()
                .unis(Uni.createFrom().item(1), Uni.createFrom().item(2))
                .asTuple()
                .map(pair -> pair);
    }
}
