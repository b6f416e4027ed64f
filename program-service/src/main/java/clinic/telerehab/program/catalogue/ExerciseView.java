package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Exercise.Dose;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An exercise in the reader's language.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExerciseView(
        String code,
        int version,
        String category,
        String contraction,
        boolean active,
        List<String> targets,
        @Nullable String region,
        String setting,
        List<String> equipment,
        List<String> tags,
        String evidence,
        @Nullable String evidenceNote,
        Dose defaultDose,
        int minutes,
        String title,
        List<String> howTo,
        List<String> cues,
        List<String> commonErrors) {

    static ExerciseView of(Exercise exercise, String language) {
        var text = exercise.text(language);
        return new ExerciseView(
                exercise.code(),
                exercise.version(),
                exercise.category(),
                exercise.contraction(),
                exercise.active(),
                exercise.targets(),
                exercise.region(),
                exercise.setting(),
                exercise.equipment(),
                exercise.tags(),
                exercise.evidence(),
                exercise.evidenceNote(),
                exercise.defaultDose(),
                exercise.minutes(),
                text.title(),
                text.howTo(),
                text.cues(),
                text.commonErrors());
    }
}
