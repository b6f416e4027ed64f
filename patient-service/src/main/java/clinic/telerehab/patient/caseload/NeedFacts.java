package clinic.telerehab.patient.caseload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the need for attention is made of. Absent times: nothing of the kind waits.
///
/// @param critical how many alerts of that severity are open
/// @param overdueAt when the latest request for an assessment ran out unanswered
/// @param nextOverdueAt when the next one will
record NeedFacts(
        int critical,
        int high,
        int medium,
        int low,
        @Nullable String band,
        @Nullable Instant oldestUnreadAt,
        @Nullable Instant oldestProposalAt,
        @Nullable Instant oldestClipAt,
        @Nullable Instant overdueAt,
        @Nullable Instant nextOverdueAt) {}
