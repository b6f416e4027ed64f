package clinic.telerehab.program.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A course of treatment to start a program from: phases, and what must be reached to leave each.
record ProtocolTemplate(
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
    enum PhaseName {
        FOUNDATION,
        BUILD,
        INTEGRATE,
        MAINTAIN
    }

    /// Whom it is for.
    record Indication(List<String> presentation, List<String> chronicity) {}

    /// What it is called and about, in one language.
    record Text(String title, String summary) {}

    /// A stretch of weeks with the same exercises.
    record Phase(
            PhaseName name,
            int weeks,
            List<ExitCriterion> exitCriteria,
            List<String> education,
            List<PlannedExercise> items) {}

    /// What must be reached to leave a phase; the sentences leave room for the figure.
    record ExitCriterion(String code, String comparison, int value, Map<String, String> i18n) {
        String sentence(String locale) {
            return Spoken.of(i18n, locale).text().replace("{value}", Integer.toString(value));
        }
    }

    /// An exercise of a phase.
    ///
    /// @param minutes how long the dose takes, rests included
    record PlannedExercise(String exerciseCode, DefaultDose dose, int minutes, int timesPerWeek) {}
}
