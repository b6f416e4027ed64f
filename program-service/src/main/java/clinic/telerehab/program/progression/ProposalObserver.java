package clinic.telerehab.program.progression;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What another feature does when a patient's proposals may have changed, in the transaction that changed them.
public interface ProposalObserver {
    Uni<Void> proposalsChanged(UUID patientId);
}
