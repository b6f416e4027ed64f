package clinic.telerehab.program.progression;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Wakes whoever shows what waits for a clinician.
@ApplicationScoped
class ProposalChanges {
    private final List<ProposalObserver> observers;

    ProposalChanges(@All List<ProposalObserver> observers) {
        this.observers = observers;
    }

    Uni<Void> tell(UUID patientId) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (ProposalObserver observer : observers) {
            told = told.chain(() -> observer.proposalsChanged(patientId));
        }
        return told;
    }
}
