package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer to take over a patient, as the team, the clinic and the colleague see it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferView(
        UUID id,
        UUID patientId,
        UUID fromPractitionerId,
        UUID toPractitionerId,
        boolean stayInTeam,
        TransferState state,
        Instant offeredAt,
        @Nullable Instant settledAt,
        int version)
        implements Versioned {
    static TransferView of(Transfer transfer) {
        return new TransferView(
                transfer.id(),
                transfer.patientId(),
                transfer.fromPractitionerId(),
                transfer.toPractitionerId(),
                transfer.isStayInTeam(),
                transfer.state(),
                transfer.offeredAt(),
                transfer.settledAt(),
                transfer.version());
    }
}
