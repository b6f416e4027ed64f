package clinic.telerehab.kit.broken.one;

import clinic.telerehab.kit.broken.other.BrokenRepository;
import io.smallrye.mutiny.Uni;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/// Breaks every rule it can, so that each rule can be seen to notice. Abstract, so that the framework leaves it alone.
@Path("/broken")
public abstract class BrokenResource {
    public static final String NAME = "broken";

    private final BrokenRepository repository = new BrokenRepository();

    public String name() {
        return repository.name();
    }

    public String of(@RestQuery LocalDate day) {
        return name() + day;
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
