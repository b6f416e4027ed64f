package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.ProtocolTemplate.ExitCriterion;
import clinic.telerehab.program.catalogue.ProtocolTemplate.Phase;
import clinic.telerehab.program.catalogue.ProtocolTemplate.PhaseName;
import clinic.telerehab.program.catalogue.ProtocolTemplate.PlannedExercise;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A protocol template with its phases, in the reader's language.
///
/// @param outline what a list shows of it
@JsonInclude(JsonInclude.Include.NON_NULL)
record TemplateView(
        @JsonUnwrapped TemplateSummary outline,
        Publication status,
        String provenance,
        String licence,
        @Nullable String approvedBy,
        List<TemplatePhase> phases) {

    /// A phase.
    ///
    /// @param minutes how long a session with all its exercises takes
    record TemplatePhase(
            PhaseName name,
            int weeks,
            int minutes,
            List<TemplateCriterion> exitCriteria,
            List<String> education,
            List<TemplateItem> items) {
        static TemplatePhase of(Phase phase, Shelf shelf, String asked) {
            return new TemplatePhase(
                    phase.name(),
                    phase.weeks(),
                    phase.items().stream().mapToInt(PlannedExercise::minutes).sum(),
                    phase.exitCriteria().stream()
                            .map(criterion -> TemplateCriterion.of(criterion, asked))
                            .toList(),
                    phase.education(),
                    phase.items().stream()
                            .map(item -> TemplateItem.of(item, shelf, asked))
                            .toList());
        }
    }

    /// What must be reached to leave a phase.
    record TemplateCriterion(String code, String comparison, int value, String text) {
        static TemplateCriterion of(ExitCriterion criterion, String asked) {
            return new TemplateCriterion(
                    criterion.code(), criterion.comparison(), criterion.value(), criterion.sentence(asked));
        }
    }

    /// An exercise of a phase with its title.
    record TemplateItem(
            String exerciseCode,
            String title,
            @Nullable SequenceGroup sequenceGroup,
            DefaultDose dose,
            int minutes,
            int timesPerWeek) {
        static TemplateItem of(PlannedExercise item, Shelf shelf, String asked) {
            var exercise = shelf.exercise(item.exerciseCode()).orElseThrow();
            return new TemplateItem(
                    item.exerciseCode(),
                    exercise.text(asked).title(),
                    exercise.sequenceGroup(),
                    item.dose(),
                    item.minutes(),
                    item.timesPerWeek());
        }
    }

    static TemplateView of(ProtocolTemplate template, Shelf shelf, String asked) {
        return new TemplateView(
                TemplateSummary.of(template, asked),
                template.status(),
                template.provenance(),
                template.licence(),
                template.approvedBy(),
                template.phases().stream()
                        .map(phase -> TemplatePhase.of(phase, shelf, asked))
                        .toList());
    }
}
