package clinic.telerehab.patient.dataprotection;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What one service has to do for a request. It may be tried again after it was done, and then changes nothing.
interface DataPart {
    /// Under which name its state is reported.
    String service();

    /// Runs in a transaction in which nobody else is at that patient's record.
    Uni<Void> run(DataRequestKind kind, UUID patientId);
}
