package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request about a record, as the patient and the clinic's administrators see it.
///
/// @param parts how far each service is
/// @param holdReason of the last hold or release
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataRequestView(
        UUID id,
        UUID patientId,
        DataRequestKind kind,
        DataRequestState state,
        List<Part> parts,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        boolean legalHold,
        @Nullable String holdReason,
        @Nullable Instant completedAt,
        int version)
        implements Versioned {

    /// How far one service is with what it has to do.
    ///
    /// @param attempts how often it has failed
    record Part(String service, RequestPart.State state, int attempts) {
        static Part of(RequestPart part) {
            return new Part(part.service(), part.state(), part.attempts());
        }
    }
}
