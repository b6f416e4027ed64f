package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Exercise.LadderPlace;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An exercise as a list shows it, in the reader's language.
///
/// @param locale the language the texts are in
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExerciseSummary(
        String code,
        int version,
        String category,
        String contractionMode,
        boolean active,
        @Nullable SequenceGroup sequenceGroup,
        List<String> region,
        String position,
        List<String> setting,
        List<String> equipment,
        boolean equipmentOptional,
        String spinalLoading,
        String supervision,
        List<String> contraindicationTags,
        List<String> cautionTags,
        String evidenceGrade,
        DefaultDose defaultDose,
        int minutes,
        @Nullable LadderPlace ladderRef,
        String locale,
        String title,
        String summary) {

    static ExerciseSummary of(Exercise exercise, String asked) {
        var spoken = exercise.spoken(asked);
        return new ExerciseSummary(
                exercise.code(),
                exercise.version(),
                exercise.category(),
                exercise.contractionMode(),
                exercise.active(),
                exercise.sequenceGroup(),
                exercise.region(),
                exercise.position(),
                exercise.setting(),
                exercise.equipment(),
                exercise.equipmentOptional(),
                exercise.spinalLoading(),
                exercise.supervision(),
                exercise.contraindicationTags(),
                exercise.cautionTags(),
                exercise.evidence().grade(),
                exercise.defaultDose(),
                exercise.minutes(),
                exercise.ladderRef(),
                spoken.locale(),
                spoken.text().title(),
                spoken.text().summary());
    }
}
