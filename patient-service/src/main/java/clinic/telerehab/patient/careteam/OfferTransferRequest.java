package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// Who shall lead the patient's care from now on.
///
/// @param stayInTeam whether the present lead stays as a member, to answer questions
record OfferTransferRequest(
        @NotNull UUID toPractitionerId, @NotNull Boolean stayInTeam) {
    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
