package clinic.telerehab.program.progression;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was found of each item that was looked at, and what it led to.
@Schema(examples = """
        {"programId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c01", "items": [
          {"itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c02", "exerciseCode": "GLUTE-BRIDGE", "kind": "HOLD",
           "ruleId": "PRG-HOLD-06", "evidence": [], "explanationKey": "hold.sessions",
           "explanation": "Bridge stays as it is: 1 of 3 sessions have been done at this amount."}]}
        """)
record EvaluationView(UUID programId, List<Item> items) {

    /// One item.
    ///
    /// @param proposalId the proposal that is open for it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID itemId,
            String exerciseCode,
            Kind kind,
            String ruleId,
            List<UUID> evidence,
            String explanationKey,
            String explanation,
            @Nullable UUID proposalId) {}
}
