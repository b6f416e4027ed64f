package clinic.telerehab.program.prescription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Programs as other features see them. Everything here takes part in the caller's session and transaction, and asks
/// nobody whether the caller may: that is for the feature's own guard.
@ApplicationScoped
public class Programs {
    private final ProgramRepository programs;

    Programs(ProgramRepository programs) {
        this.programs = programs;
    }

    /// @throws clinic.telerehab.kit.problem.DomainProblem `not-found` when there is none
    public Uni<ProgramRef> require(UUID id) {
        return programs.require(id).map(Program::ref);
    }

    /// The active programs of a patient: at most one of each kind.
    public Uni<List<ProgramRef>> active(UUID patientId) {
        return programs.active(patientId)
                .map(active -> active.stream().map(Program::ref).toList());
    }
}
