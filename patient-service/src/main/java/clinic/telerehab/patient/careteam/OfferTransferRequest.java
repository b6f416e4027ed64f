package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who shall lead the patient's care from now on.
///
/// @param stayInTeam whether the present lead stays as a member, to answer questions
@Schema(examples = """
        {"toPractitionerId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "stayInTeam": true}
        """)
record OfferTransferRequest(
        @NotNull UUID toPractitionerId, @NotNull Boolean stayInTeam) {
    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
