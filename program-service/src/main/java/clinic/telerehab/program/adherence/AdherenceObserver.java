package clinic.telerehab.program.adherence;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What another feature does when a patient's adherence may have changed, in the transaction that changed it.
public interface AdherenceObserver {
    Uni<Void> changed(UUID patientId);
}
