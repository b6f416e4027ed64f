package clinic.telerehab.patient.intake;

import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.episode.ScreeningOutcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One version of the screening: its questions, and which answers lead where. Data, read from a file.
///
/// @param approvedBy the clinician who signed it off; null until then
record ScreeningDefinition(
        String code,
        int version,
        String source,
        @Nullable String approvedBy,
        List<Question> questions,
        List<Rule> rules) {

    /// @param text by language
    /// @param unsureCountsAsYes where not to know is too dangerous to wait
    /// @param onlyWith counts only when one of these does too; always when empty
    /// @param ageUnder counts below this age; null without a lower band
    /// @param ageOver counts above this age; null without an upper band
    /// @param tag what a yes means for the choice of exercises; null for nothing
    record Question(
            String id,
            Map<String, String> text,
            boolean unsureCountsAsYes,
            @Nullable Set<String> onlyWith,
            @Nullable Integer ageUnder,
            @Nullable Integer ageOver,
            @Nullable ContraindicationTag tag) {

        boolean isRaisedBy(@Nullable Answer answer, int age) {
            boolean isYes = answer == Answer.YES || answer == Answer.UNSURE && unsureCountsAsYes;
            return isYes && isOfAge(age);
        }

        boolean countsAmong(Set<String> raised) {
            return onlyWith == null || onlyWith.stream().anyMatch(raised::contains);
        }

        private boolean isOfAge(int age) {
            boolean isForEveryAge = ageUnder == null && ageOver == null;
            return isForEveryAge || ageUnder != null && age < ageUnder || ageOver != null && age > ageOver;
        }
    }

    /// Which flags lead to an outcome: any of one list, or all of another.
    record Rule(
            ScreeningOutcome outcome,
            @Nullable Set<String> anyOf,
            @Nullable Set<String> allOf) {

        /// The flags that are named; all of them for a rule that needs all.
        Set<String> flags() {
            return anyOf != null ? anyOf : allOf != null ? allOf : Set.of();
        }

        boolean holds(Set<String> raised) {
            return allOf != null ? raised.containsAll(allOf) : flags().stream().anyMatch(raised::contains);
        }
    }
}
