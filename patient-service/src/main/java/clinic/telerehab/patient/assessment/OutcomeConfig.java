package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.instrument.Interpretation.Criterion;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How a change is judged.
@ConfigMapping(prefix = "outcomes")
interface OutcomeConfig {
    /// Whether a change counts when it reaches points or percent, or only when it reaches both.
    @WithDefault("EITHER")
    Criterion criterion();
}
