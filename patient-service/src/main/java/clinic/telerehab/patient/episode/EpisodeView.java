package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.change.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An episode as the patient and the care team see it.
///
/// @param leadId who leads the patient's care now
/// @param reviewAt when a hold is looked at again
@JsonInclude(JsonInclude.Include.NON_NULL)
record EpisodeView(
        UUID id,
        UUID patientId,
        UUID clinicId,
        BodyRegion bodyRegion,
        Presentation presentation,
        Chronicity chronicity,
        @Nullable ConditionCode conditionCode,
        @Nullable LocalDate onsetDate,
        @Nullable Referral referral,
        @Nullable UUID relapseOf,
        @Nullable UUID leadId,
        EpisodeStatus status,
        ScreeningView screening,
        @Nullable Instant intakeSignedAt,
        Instant openedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant reviewAt,
        @Nullable Instant dischargeSetRecordedAt,
        @Nullable Instant dischargedAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason outcomeCode,
        int version)
        implements Versioned {

    /// What the red-flag screening found.
    ///
    /// @param outcome absent until the questions were answered
    /// @param settled true when no clinician has to look (again)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScreeningView(@Nullable ScreeningOutcome outcome, List<String> flags, boolean settled) {}
}
