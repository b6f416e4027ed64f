package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asks to be done with a record; nobody has to say why.
record AskDataRequest(
        @NotNull DataRequestKind kind,
        @Size(max = 500) @Nullable String reason) {
    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
