package clinic.telerehab.program.reason;

import clinic.telerehab.program.prescription.ProgramRef;
import io.smallrye.mutiny.Uni;

/// What another feature does when a patient gave a reason, in the transaction that keeps it: education hands out a card
/// for fear, progression looks again at what hurts.
public interface ReasonObserver {
    Uni<Void> given(ReasonCode code, ProgramRef program);
}
