package clinic.telerehab.patient.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One patient in the caseload of a clinician.
///
/// @param need how much the patient needs attention, 0 when nothing is wanted
/// @param reasons what the need is made of, weightiest first
record CaseloadEntry(
        UUID patientId,
        String recordNumber,
        String givenName,
        String familyName,
        int need,
        List<NeedReason> reasons,
        @Nullable CaseloadEpisode episode,
        CaseloadSection<ProgramPart> program,
        CaseloadSection<InboxPart> inbox) {

    /// The episode of care under way, or else the latest.
    record CaseloadEpisode(UUID id, String status) {}

    /// How the program goes.
    record ProgramPart(
            @Nullable String band,
            @Nullable String phase,
            @Nullable LocalDate lastSessionOn,
            @Nullable Instant oldestProposalAt) {}

    /// What waits in the inbox and the conversation.
    record InboxPart(
            int critical,
            int high,
            int medium,
            int low,
            @Nullable Instant oldestUnreadAt,
            @Nullable Instant oldestClipAt) {}
}
