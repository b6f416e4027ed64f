package clinic.telerehab.program.adherence;

import clinic.telerehab.program.adherence.Standings.ProgramStanding;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What another feature does when a patient's adherence may have changed, in the transaction that changed it.
public interface AdherenceObserver {
    Uni<Void> changed(UUID patientId);

    /// As [#changed], when nothing else can have changed than how faithfully one program is followed.
    ///
    /// @param now how it stands, changed or not
    Uni<Void> stands(UUID patientId, ProgramStanding now);
}
