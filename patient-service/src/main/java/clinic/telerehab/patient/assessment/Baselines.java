package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Interpretation;
import clinic.telerehab.patient.instrument.Interpretation.Criterion;
import clinic.telerehab.patient.instrument.Scale;
import clinic.telerehab.patient.instrument.ScaleScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each series of an episode is compared with, and what a score means against it. Pure.
final class Baselines {
    private final Map<String, Assessment> bySeries = new HashMap<>();
    private final Criterion criterion;

    /// @param baselines one of each series
    Baselines(List<Assessment> baselines, Criterion criterion) {
        baselines.forEach(baseline -> bySeries.put(baseline.series(), baseline));
        this.criterion = criterion;
    }

    /// What the score of an assessment means; null when it has none, or counts no more.
    @Nullable
    Interpretation interpret(Definition definition, Assessment assessment) {
        return interpret(definition.scoreScale(), assessment);
    }

    /// What one scale of an assessment means.
    @Nullable
    Interpretation interpret(Scale scale, Assessment assessment) {
        ScaleScore score = assessment.scores().of(scale.code());
        if (score == null || assessment.status() == AssessmentStatus.RETRACTED) {
            return null;
        }
        Assessment baseline = bySeries.get(assessment.series());
        ScaleScore before = baseline == null || !baseline.isBefore(assessment)
                ? null
                : baseline.scores().of(scale.code());
        return Interpretation.of(scale, score, before, criterion);
    }

    /// What a score means against another that is known already.
    @Nullable
    Interpretation compare(Scale scale, ScaleScore score, @Nullable ScaleScore before) {
        return Interpretation.of(scale, score, before, criterion);
    }
}
