package clinic.telerehab.program.reason;

import clinic.telerehab.kit.change.RequestHash;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why nothing, or less, was done of a program.
///
/// @param comment for the care team, in the patient's own words
@Schema(examples = """
        {"programId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "code": "NO_TIME", "comment": "Night shifts this week"}
        """)
record GiveReasonRequest(
        @NotNull UUID programId,
        @NotNull ReasonCode code,
        @Size(max = 500) @Nullable String comment) {

    String hash() {
        return RequestHash.of(this);
    }
}
