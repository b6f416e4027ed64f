package clinic.telerehab.program.progression;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a proposal rests on and what was said about it.
record ProposalDetails(
        String ruleId,
        @Nullable ProposedItem applied,
        List<UUID> evidence,
        String explanationKey,
        Map<String, String> params,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable String onBehalfOf,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Integer appliedRevision) {}
