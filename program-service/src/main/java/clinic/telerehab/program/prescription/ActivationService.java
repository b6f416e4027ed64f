package clinic.telerehab.program.prescription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Starting a program: asks patient-service between two short transactions, so that no row stays locked while a peer is
/// slow.
@ApplicationScoped
class ActivationService {
    private final StartService starts;
    private final ClinicalContexts contexts;

    ActivationService(StartService starts, ClinicalContexts contexts) {
        this.starts = starts;
        this.contexts = contexts;
    }

    Uni<ProgramView> activate(Target target, ActivateRequest request) {
        return starts.check(target).chain(contexts::require).chain(context -> starts.start(target, request, context));
    }
}
