package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.Creation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Changing a program that runs: asks patient-service between two short transactions.
@ApplicationScoped
class RevisionService {
    private final ReviseService revise;
    private final ClinicalContexts contexts;

    RevisionService(ReviseService revise, ClinicalContexts contexts) {
        this.revise = revise;
        this.contexts = contexts;
    }

    Uni<Creation<ProgramView>> revise(Target target, UUID revisionId, ReviseRequest request) {
        return revise.check(target, revisionId)
                .chain(check -> check.isMade()
                        ? revise.again(target.programId(), revisionId, request)
                        : contexts.require(check.patientId())
                                .chain(context -> revise.make(target, revisionId, request, context)));
    }
}
