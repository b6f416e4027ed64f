package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Exercise.Cue;
import clinic.telerehab.program.catalogue.Exercise.Evidence;
import clinic.telerehab.program.catalogue.Exercise.MuscleUse;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An exercise with all that is known of it and how to do it, in the reader's language.
///
/// @param outline what a list shows of it
/// @param media its picture, when it has one
/// @param approvedBy who signed off the figures; absent as long as nobody has
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExerciseView(
        @JsonUnwrapped ExerciseSummary outline,
        Publication status,
        List<MuscleUse> muscles,
        String tempo,
        boolean ballistic,
        String impact,
        Evidence evidence,
        List<String> aquaticAlternativeOf,
        List<ExerciseMedia> media,
        String provenance,
        String licence,
        @Nullable String approvedBy,
        List<String> steps,
        List<Cue> cues,
        List<String> commonErrors) {

    static ExerciseView of(Exercise exercise, List<ExerciseMedia> media, String asked) {
        var text = exercise.text(asked);
        return new ExerciseView(
                ExerciseSummary.of(exercise, asked),
                exercise.status(),
                exercise.muscles(),
                exercise.tempo(),
                exercise.ballistic(),
                exercise.impact(),
                exercise.evidence(),
                exercise.aquaticAlternativeOf(),
                media,
                exercise.provenance(),
                exercise.licence(),
                exercise.approvedBy(),
                text.steps(),
                text.cues(),
                text.commonErrors());
    }
}
