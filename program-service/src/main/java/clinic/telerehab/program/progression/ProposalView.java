package clinic.telerehab.program.progression;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A proposal as the care team sees it, with the reason in words.
///
/// @param itemId left out for the program as a whole
/// @param before the item when it was proposed
/// @param proposed what it would become
/// @param applied what it became: differs from `proposed` when it was modified
/// @param evidence the sessions it rests on, newest first
/// @param onBehalfOf the login of the clinician who had allowed it beforehand
/// @param reasonCode why it was rejected or expired
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"id": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c8d", "programId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c01",
         "itemId": "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c02", "kind": "PROGRESS", "ruleId": "PRG-PROG-01",
         "variable": "REPETITIONS",
         "before": {"exerciseCode": "GLUTE-BRIDGE", "dose": {"sets": 2, "reps": 8},
                    "schedule": {"timesPerWeek": 5}, "paused": false},
         "proposed": {"exerciseCode": "GLUTE-BRIDGE", "dose": {"sets": 2, "reps": 9},
                      "schedule": {"timesPerWeek": 5}, "paused": false},
         "evidence": ["0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c03", "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c04",
                      "0198c1d2-7a10-7c3e-9f4b-2d1e5a6b7c05"],
         "explanationKey": "progress.step", "params": {"sessions": "3", "needed": "3", "effort": "5"},
         "explanation": "Bridge can grow: 3 of 3 sessions in the green zone.",
         "status": "PROPOSED", "createdAt": "2026-03-16T08:00:00Z", "expiresAt": "2026-03-30T08:00:00Z", "version": 0}
        """)
record ProposalView(
        UUID id,
        UUID programId,
        @Nullable UUID itemId,
        Kind kind,
        String ruleId,
        @Nullable Variable variable,
        @Nullable ProposedItem before,
        @Nullable ProposedItem proposed,
        @Nullable ProposedItem applied,
        List<UUID> evidence,
        String explanationKey,
        Map<String, String> params,
        String explanation,
        ProposalStatus status,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String onBehalfOf,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Integer appliedRevision,
        int version)
        implements Versioned {

    /// @param explanation in the reader's language
    static ProposalView of(Proposal proposal, String explanation) {
        ProposalDetails details = proposal.details();
        return new ProposalView(
                proposal.id(),
                proposal.programId(),
                proposal.itemId(),
                proposal.kind(),
                details.ruleId(),
                proposal.variable(),
                proposal.before(),
                proposal.proposed(),
                details.applied(),
                details.evidence(),
                details.explanationKey(),
                details.params(),
                explanation,
                proposal.status(),
                proposal.createdAt(),
                details.expiresAt(),
                proposal.isOpen() ? null : proposal.decidedAt(),
                details.decidedBy(),
                details.onBehalfOf(),
                details.reasonCode(),
                details.reason(),
                details.appliedRevision(),
                proposal.version());
    }
}
