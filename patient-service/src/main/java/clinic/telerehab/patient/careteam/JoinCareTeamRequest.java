package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who joins a patient's care team, as what, and until when (cover: within 30 days).
@Schema(examples = """
        {"practitionerId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "role": "MEMBER", "reason": "Treats in the afternoon"}
        """)
record JoinCareTeamRequest(
        @NotNull UUID practitionerId,
        @NotNull MembershipRole role,
        @Future @Nullable Instant until,
        @Size(min = 1, max = 200) @Nullable String reason) {
    String hash(UUID patientId) {
        return RequestHash.of(patientId, this);
    }
}
