package clinic.telerehab.program.prescription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who answers for a program. Takes part in the caller's session and asks no guard.
@ApplicationScoped
public class Responsible {
    private static final String STARTED_BY = "select p.activatedBy from Program p where p.id = ?1";

    private final ProgramRepository programs;

    Responsible(ProgramRepository programs) {
        this.programs = programs;
    }

    /// The login of the clinician who started the program, and with it what it may do by itself; null for a draft.
    public Uni<@Nullable String> clinician(UUID programId) {
        return programs.getSession()
                .chain(session -> session.createSelectionQuery(STARTED_BY, String.class)
                        .setParameter(1, programId)
                        .getSingleResultOrNull());
    }
}
