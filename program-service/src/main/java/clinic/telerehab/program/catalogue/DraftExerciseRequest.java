package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Exercise.Evidence;
import clinic.telerehab.program.catalogue.Exercise.MuscleUse;
import clinic.telerehab.program.catalogue.Exercise.Text;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a clinic writes of an exercise: all that a shipped file has but its identity. Which values may stand where is
/// decided by the schema and the rules of the shipped files, so that there is one place that knows.
///
/// @param media the name of the shipped picture that shows it, if one does
@Schema(examples = """
        {"category": "MOBILITY", "contractionMode": "DYNAMIC", "active": true, "sequenceGroup": "ACTIVATE",
         "muscles": [{"code": "ERECTOR_SPINAE", "role": "PRIME"}], "region": ["LOWER_BACK"], "position": "SITTING",
         "setting": ["HOME"], "equipment": ["CHAIR"], "tempo": "SLOW", "ballistic": false, "spinalLoading": "LOW",
         "impact": "NONE", "supervision": "SELF", "contraindicationTags": [], "cautionTags": [],
         "evidence": {"grade": "RECOMMENDED", "sources": ["House rule"]}, "defaultDose": {"sets": 1, "reps": 8},
         "minutes": 2, "media": [], "provenance": "Written by the clinic", "licence": "For our patients",
         "i18n": {"en": {"title": "Seated pelvic rock", "summary": "Small rocking of the pelvis on a chair.",
          "steps": ["Sit at the front of the chair.", "Rock the pelvis back.", "Rock it forwards.",
                    "Stop if pain spreads into the leg."],
          "cues": [{"text": "Small and slow"}], "commonErrors": ["Moving the shoulders", "Holding the breath"]}}}
        """)
record DraftExerciseRequest(
        @Nullable String category,
        @Nullable String contractionMode,
        @Nullable Boolean active,
        @Nullable SequenceGroup sequenceGroup,
        @Nullable List<MuscleUse> muscles,
        @Nullable List<String> region,
        @Nullable String position,
        @Nullable List<String> setting,
        @Nullable List<String> equipment,
        @Nullable Boolean equipmentOptional,
        @Nullable String tempo,
        @Nullable Boolean ballistic,
        @Nullable String spinalLoading,
        @Nullable String impact,
        @Nullable String supervision,
        @Nullable List<String> contraindicationTags,
        @Nullable List<String> cautionTags,
        @Nullable Evidence evidence,
        @Nullable DefaultDose defaultDose,
        @Nullable Integer minutes,
        @Nullable List<String> aquaticAlternativeOf,
        @Nullable List<String> media,
        @Nullable String provenance,
        @Nullable String licence,
        @Nullable Map<String, Text> i18n) {

    public DraftExerciseRequest {
        media = Objects.requireNonNullElse(media, List.of());
    }

    ObjectNode content() {
        return OwnContent.of(this);
    }
}
