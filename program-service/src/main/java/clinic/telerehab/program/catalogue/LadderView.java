package clinic.telerehab.program.catalogue;

import clinic.telerehab.program.catalogue.Ladder.Step;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ladder in the reader's language.
@JsonInclude(JsonInclude.Include.NON_NULL)
record LadderView(
        String code,
        int version,
        String locale,
        String name,
        String provenance,
        String licence,
        @Nullable String approvedBy,
        List<LadderStep> steps) {

    /// One step with the title of its exercise.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LadderStep(
            int index,
            String exerciseCode,
            String title,
            @Nullable String variation,
            DefaultDose dose,
            boolean techniqueReview) {
        static LadderStep of(Step step, Catalogue catalogue, String asked) {
            Map<String, String> variation = step.variation();
            return new LadderStep(
                    step.index(),
                    step.exerciseCode(),
                    catalogue
                            .find(step.exerciseCode())
                            .orElseThrow()
                            .text(asked)
                            .title(),
                    variation == null ? null : Spoken.of(variation, asked).text(),
                    step.dose(),
                    step.gate().techniqueReview());
        }
    }

    static LadderView of(Ladder ladder, Catalogue catalogue, String asked) {
        var name = Spoken.of(ladder.names(), asked);
        return new LadderView(
                ladder.code(),
                ladder.version(),
                name.locale(),
                name.text(),
                ladder.provenance(),
                ladder.licence(),
                ladder.approvedBy(),
                ladder.steps().stream()
                        .map(step -> LadderStep.of(step, catalogue, asked))
                        .toList());
    }
}
