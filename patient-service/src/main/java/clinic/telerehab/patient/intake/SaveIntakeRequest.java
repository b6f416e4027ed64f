package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.change.RequestHash;
import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.intake.SelfReport.Beliefs;
import clinic.telerehab.patient.intake.SelfReport.ExerciseVitalSign;
import clinic.telerehab.patient.intake.SelfReport.History;
import clinic.telerehab.patient.intake.SelfReport.PainMap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The whole intake as it stands now; it replaces what was saved before. A draft may lack any of it.
///
/// @param contraindicationTags for clinicians only; a patient leaves them out
@Schema(examples = """
        {"painMap": {"back": 6, "leg": 2, "belowKnee": false}, "equipment": ["BAND"],
         "redFlags": {"answers": {"RF01": "NO", "RF02": "NO"}}}
        """)
record SaveIntakeRequest(
        @Valid @Nullable History history,
        @Valid @Nullable PainMap painMap,
        @Valid @Nullable ExerciseVitalSign evs,
        @Valid @Nullable Beliefs beliefs,
        @Size(max = 1000) @Nullable String expectations,
        @Size(max = 20) @Nullable Set<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String> equipment,
        @NotNull @Valid RedFlagAnswers redFlags,
        @Nullable Set<@NotNull ContraindicationTag> contraindicationTags) {

    /// Answers by question; what is not answered yet is left out.
    record RedFlagAnswers(
            @NotNull @Size(max = 50) Map<@Pattern(regexp = "RF[0-9]{2}") String, @NotNull Answer> answers) {}

    SelfReport selfReport() {
        return new SelfReport(history, painMap, evs, beliefs, expectations, equipment);
    }

    String hash(UUID episodeId) {
        return RequestHash.of(episodeId, this);
    }
}
