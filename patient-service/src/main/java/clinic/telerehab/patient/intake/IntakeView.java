package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.change.Versioned;
import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.episode.ScreeningOutcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of an intake, as the patient and the care team see it.
///
/// @param number 1 for the first, one more with every amendment
/// @param emergency what to do at once; absent unless the answers ask for it
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntakeView(
        UUID id,
        UUID episodeId,
        int number,
        Intake.Status status,
        SelfReport.@Nullable History history,
        SelfReport.@Nullable PainMap painMap,
        SelfReport.@Nullable ExerciseVitalSign evs,
        SelfReport.@Nullable Beliefs beliefs,
        @Nullable String expectations,
        @Nullable Set<String> equipment,
        RedFlagsView redFlags,
        Set<ContraindicationTag> contraindicationTags,
        @Nullable String amendmentReason,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        Instant savedAt,
        @Nullable EmergencyAdvice emergency,
        int version)
        implements Versioned {

    /// The screening's answers and what they led to.
    ///
    /// @param definition which version of the questions
    /// @param outcome absent while too little was answered to say
    /// @param ackBy who acknowledged what asks for caution
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RedFlagsView(
            String definition,
            Map<String, Answer> answers,
            @Nullable ScreeningOutcome outcome,
            List<String> flags,
            @Nullable String ackBy) {}
}
