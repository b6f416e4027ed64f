package clinic.telerehab.patient.context;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A patient as the rules of program-service need to see them.
///
/// @param status of the record
/// @param episode the newest that has not ended; null without one
/// @param screening of that episode; null until its questions were answered
/// @param fearScores the latest of the open episode, by TSK11, TSK17, FABQ_PA and SBST9_PSYCH; null while there is none
/// @param thresholds every figure that counts at the clinic, by name: its own, or else the standard
/// @param asOf when this was read
record ClinicalContextView(
        UUID patientId,
        UUID clinicId,
        String status,
        String timezone,
        String locale,
        @Nullable EpisodeContext episode,
        @Nullable ScreeningContext screening,
        List<String> contraindicationTags,
        List<String> consents,
        @Nullable Map<String, Integer> fearScores,
        Map<String, Integer> thresholds,
        Instant asOf) {

    /// Where care stands.
    record EpisodeContext(
            UUID id,
            String status,
            String presentation,
            String chronicity,
            @Nullable UUID relapseOf) {}

    /// @param settled false while a clinician has to look at the red flags
    record ScreeningContext(String outcome, boolean settled) {}
}
