package clinic.telerehab.program.progression;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to become of an item and why.
///
/// @param variable what changes; null when nothing does
/// @param to what the item becomes; null when it stays, or stops
/// @param evidence the sessions it rests on, newest first
/// @param params what the explanation's text is filled with: figures and codes
record Decision(
        Kind kind,
        String ruleId,
        String explanationKey,
        Map<String, String> params,
        List<UUID> evidence,
        @Nullable Variable variable,
        ItemFacts.@Nullable Rung to) {}
