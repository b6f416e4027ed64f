package clinic.telerehab.program.prescription;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Which programs have rested long enough.
@ApplicationScoped
class RestedQuery {
    private final ProgramRepository programs;
    private final Clock clock;

    RestedQuery(ProgramRepository programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    @WithSession
    Uni<List<UUID>> now() {
        return programs.rested(clock.instant());
    }
}
