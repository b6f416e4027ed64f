package clinic.telerehab.patient.intake;

import clinic.telerehab.patient.contraindication.ContraindicationTag;
import clinic.telerehab.patient.episode.ScreeningOutcome;
import clinic.telerehab.patient.intake.ScreeningDefinition.Question;
import clinic.telerehab.patient.intake.ScreeningDefinition.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The red-flag screening (clinical.md 3.2). Pure; which answer leads where is data in a [ScreeningDefinition].
final class Screening {
    private final ScreeningDefinition definition;

    Screening(ScreeningDefinition definition) {
        this.definition = definition;
    }

    ScreeningDefinition definition() {
        return definition;
    }

    /// True when all of these are questions of the screening.
    boolean asks(Set<String> ids) {
        return definition.questions().stream()
                .map(Question::id)
                .collect(Collectors.toSet())
                .containsAll(ids);
    }

    /// What answers lead to.
    ///
    /// @param outcome the gravest of all rules that hold; what is not answered counts as no
    /// @param flags that some rule that holds names, in the order of the questions
    /// @param missing questions that were not answered
    /// @param tags what the flags mean for the choice of exercises
    record Result(ScreeningOutcome outcome, List<String> flags, List<String> missing, Set<ContraindicationTag> tags) {

        /// False while the answers that are there are too few to say that nothing is wrong.
        boolean isConclusive() {
            return missing.isEmpty() || outcome.blocks();
        }
    }

    /// @param age in years, on the day of the screening
    Result assess(Map<String, Answer> answers, int age) {
        Set<String> raised = raised(answers, age);
        var outcome = ScreeningOutcome.CLEAR;
        Set<String> flags = new HashSet<>();
        for (Rule rule : definition.rules()) {
            if (rule.holds(raised)) {
                outcome = outcome.compareTo(rule.outcome()) >= 0 ? outcome : rule.outcome();
                rule.flags().stream().filter(raised::contains).forEach(flags::add);
            }
        }
        return new Result(outcome, inOrder(flags), missing(answers), tags(flags));
    }

    private Set<String> raised(Map<String, Answer> answers, int age) {
        Set<String> said = definition.questions().stream()
                .filter(question -> question.isRaisedBy(answers.get(question.id()), age))
                .map(Question::id)
                .collect(Collectors.toSet());
        return definition.questions().stream()
                .filter(question -> said.contains(question.id()) && question.countsAmong(said))
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    private List<String> inOrder(Set<String> flags) {
        return definition.questions().stream()
                .map(Question::id)
                .filter(flags::contains)
                .toList();
    }

    private List<String> missing(Map<String, Answer> answers) {
        return definition.questions().stream()
                .map(Question::id)
                .filter(id -> !answers.containsKey(id))
                .toList();
    }

    private Set<ContraindicationTag> tags(Set<String> flags) {
        Set<ContraindicationTag> tags = new HashSet<>();
        for (Question question : definition.questions()) {
            if (question.tag() != null && flags.contains(question.id())) {
                tags.add(question.tag());
            }
        }
        return tags;
    }
}
