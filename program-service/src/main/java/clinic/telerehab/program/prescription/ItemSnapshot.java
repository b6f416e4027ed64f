package clinic.telerehab.program.prescription;

import clinic.telerehab.program.catalogue.Exercise;
import clinic.telerehab.program.catalogue.Exercise.MuscleUse;
import clinic.telerehab.program.catalogue.SequenceGroup;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an exercise was when it was prescribed: the patient goes on seeing that, and the rules judge by it, whatever
/// becomes of the catalogue.
///
/// @param active whether the patient does something
/// @param sequenceGroup where in a session it belongs; a passive modality belongs nowhere
/// @param minutes how long the prescribed dose takes, rests included
/// @param i18n the texts by language; at least one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemSnapshot(
        String category,
        boolean active,
        @Nullable SequenceGroup sequenceGroup,
        String contractionMode,
        int minutes,
        List<MuscleUse> muscles,
        List<String> region,
        List<String> setting,
        String spinalLoading,
        String impact,
        String supervision,
        List<String> contraindicationTags,
        List<String> cautionTags,
        String evidenceGrade,
        Map<String, SnapshotText> i18n) {
    private static final String FALLBACK = "en";

    /// How to do it, in one language.
    public record SnapshotText(String title, String summary, List<String> steps, List<String> cues) {}

    /// @param minutes how long the prescribed dose takes
    public static ItemSnapshot of(Exercise exercise, int minutes) {
        return new ItemSnapshot(
                exercise.category(),
                exercise.active(),
                exercise.sequenceGroup(),
                exercise.contractionMode(),
                minutes,
                exercise.muscles(),
                exercise.region(),
                exercise.setting(),
                exercise.spinalLoading(),
                exercise.impact(),
                exercise.supervision(),
                exercise.contraindicationTags(),
                exercise.cautionTags(),
                exercise.evidence().grade(),
                exercise.i18n().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> text(text.getValue()))));
    }

    private static SnapshotText text(Exercise.Text text) {
        return new SnapshotText(text.title(), text.summary(), text.steps(), text.cueTexts());
    }

    /// The text in a language such as `de` or `de-AT`, else in English, else in the one there is.
    public SnapshotText text(String languageTag) {
        String language = Locale.forLanguageTag(languageTag).getLanguage();
        return Stream.of(language, FALLBACK)
                .filter(i18n::containsKey)
                .findFirst()
                .map(i18n::get)
                .orElseGet(() -> i18n.values().iterator().next());
    }

    ItemSnapshot lasting(int newMinutes) {
        return new ItemSnapshot(
                category,
                active,
                sequenceGroup,
                contractionMode,
                newMinutes,
                muscles,
                region,
                setting,
                spinalLoading,
                impact,
                supervision,
                contraindicationTags,
                cautionTags,
                evidenceGrade,
                i18n);
    }
}
