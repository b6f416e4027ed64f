package clinic.telerehab.program.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry of the catalogue, as the file has it.
///
/// @param active whether the patient does something; heat, traction and the like are passive
/// @param minutes how long the default dose takes, rests included
/// @param texts title, how-to, cues and common errors by language
public record Exercise(
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
        boolean ballistic,
        @Nullable String tempo,
        String evidence,
        @Nullable String evidenceNote,
        String source,
        @Nullable String approvedBy,
        Dose defaultDose,
        int minutes,
        Map<String, Text> texts) {

    private static final String DEFAULT_LANGUAGE = "en";

    /// How much of it: whatever does not apply is absent.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dose(
            @Nullable Integer sets,
            @Nullable Integer reps,
            @Nullable Integer holdSeconds,
            @Nullable Integer minutes) {}

    /// How to do it, in one language.
    public record Text(String title, List<String> howTo, List<String> cues, List<String> commonErrors) {}

    /// The text in a language such as `de` or `de-AT`, else in English, which every entry has.
    public Text text(String languageTag) {
        String language = languageTag.substring(0, Math.min(2, languageTag.length()));
        Text english = java.util.Objects.requireNonNull(texts.get(DEFAULT_LANGUAGE));
        return texts.getOrDefault(language, english);
    }
}
