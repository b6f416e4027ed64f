package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Interpretation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which results a clinician has to look at (api.md 7). Pure; the rules are data in `assessment/alerts.v1.json`.
record OutcomeAlerts(int version, String source, @Nullable String approvedBy, List<Rule> rules) {

    /// One alert of the catalogue.
    ///
    /// @param worseByMic whether it is raised by a result that is worse than the baseline by the minimal important
    /// change
    /// @param bands the band that raises it, by instrument
    record Rule(String id, Alert.Severity severity, boolean worseByMic, Map<String, String> bands) {
        Rule {
            bands = Objects.requireNonNullElse(bands, Map.of());
        }

        private boolean isRaisedBy(Definition definition, Interpretation result) {
            if (worseByMic) {
                return result.isWorseByMic(definition.change());
            }
            String band = bands.get(definition.code());
            return band != null && band.equals(result.band());
        }
    }

    List<Rule> raisedBy(Definition definition, Interpretation result) {
        return rules.stream()
                .filter(rule -> rule.isRaisedBy(definition, result))
                .toList();
    }
}
