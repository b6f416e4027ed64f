package clinic.telerehab.kit.subjectdata;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// Makes a patient's record unreadable in this service, for ever. Doing it again changes nothing.
public interface RecordErasure {
    /// Needs a transaction.
    Uni<Void> of(UUID patientId);
}
