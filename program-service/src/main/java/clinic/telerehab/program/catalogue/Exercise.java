package clinic.telerehab.program.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One entry of the catalogue, as the file has it.
///
/// @param formerCodes codes under which programs may still name it
/// @param active whether the patient does something; heat, traction and the like are passive
/// @param sequenceGroup where in a session it belongs; a passive modality belongs nowhere
/// @param equipmentOptional whether it can be done without its equipment
/// @param contraindicationTags what a patient must not carry
/// @param cautionTags what asks for a second thought: a patient's tag, or an exercise's that meets some
/// @param aquaticAlternativeOf the exercises on land for which it stands in
/// @param minutes how long the default dose takes, rests included
/// @param i18n the texts by language
public record Exercise(
        String code,
        int version,
        Publication status,
        List<String> formerCodes,
        String category,
        String contractionMode,
        boolean active,
        @Nullable SequenceGroup sequenceGroup,
        List<MuscleUse> muscles,
        List<String> region,
        String position,
        List<String> setting,
        List<String> equipment,
        boolean equipmentOptional,
        String tempo,
        boolean ballistic,
        String spinalLoading,
        String impact,
        String supervision,
        List<String> contraindicationTags,
        List<String> cautionTags,
        Evidence evidence,
        DefaultDose defaultDose,
        int minutes,
        @Nullable LadderPlace ladderRef,
        List<String> aquaticAlternativeOf,
        List<String> media,
        String provenance,
        String licence,
        @Nullable String approvedBy,
        Map<String, Text> i18n) {

    public Exercise {
        formerCodes = Objects.requireNonNullElse(formerCodes, List.of());
        aquaticAlternativeOf = Objects.requireNonNullElse(aquaticAlternativeOf, List.of());
    }

    /// A muscle that works, and whether the exercise is chosen for it.
    public record MuscleUse(String code, String role) {}

    /// How good the reasons for it are; anything short of recommended has a note.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(String grade, @Nullable String note, List<String> sources) {}

    /// Its place on the ladder it belongs to.
    public record LadderPlace(String code, int step) {}

    /// Something to bear in mind; the code tells those that a rule demands.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cue(@Nullable String code, String text) {}

    /// How to do it, in one language.
    public record Text(String title, String summary, List<String> steps, List<Cue> cues, List<String> commonErrors) {
        public List<String> cueTexts() {
            return cues.stream().map(Cue::text).toList();
        }
    }

    /// The text in a language such as `de` or `de-AT`, else in English, which every entry has.
    public Text text(String languageTag) {
        return spoken(languageTag).text();
    }

    Spoken<Text> spoken(String languageTag) {
        return Spoken.of(i18n, languageTag);
    }

    boolean isStretch() {
        return category.equals("STRETCHING");
    }

    boolean needsEquipment() {
        return !equipment.isEmpty() && !equipmentOptional;
    }
}
