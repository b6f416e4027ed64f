package clinic.telerehab.program.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A course of treatment to start a program from: phases, and what must be reached to leave each.
public record ProtocolTemplate(
        String code,
        int version,
        Publication status,
        String kind,
        String contingency,
        Indication indication,
        String provenance,
        String licence,
        @Nullable String approvedBy,
        Map<String, Text> i18n,
        List<Phase> phases) {

    /// The order of the phases.
    public enum PhaseName {
        FOUNDATION,
        BUILD,
        INTEGRATE,
        MAINTAIN
    }

    /// Whom it is for.
    public record Indication(List<String> presentation, List<String> chronicity) {}

    /// What it is called and about, in one language.
    public record Text(String title, String summary) {}

    /// A stretch of weeks with the same exercises.
    public record Phase(
            PhaseName name,
            int weeks,
            List<ExitCriterion> exitCriteria,
            List<String> education,
            List<PlannedExercise> items) {}

    /// What must be reached to leave a phase; the sentences leave room for the figure.
    public record ExitCriterion(String code, String comparison, int value, Map<String, String> i18n) {
        String sentence(String locale) {
            return Spoken.of(i18n, locale).text().replace("{value}", Integer.toString(value));
        }
    }

    /// An exercise of a phase.
    ///
    /// @param minutes how long the dose takes, rests included
    public record PlannedExercise(String exerciseCode, DefaultDose dose, int minutes, int timesPerWeek) {}

    boolean names(String exerciseCode) {
        return phases.stream()
                .flatMap(phase -> phase.items().stream())
                .anyMatch(item -> item.exerciseCode().equals(exerciseCode));
    }

    /// The codes of the cards that its phases give to read, each once, in the order of the phases.
    public List<String> cards() {
        return phases.stream()
                .flatMap(phase -> phase.education().stream())
                .distinct()
                .toList();
    }
}
