package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.alert.Alerts;
import clinic.telerehab.patient.instrument.Definition;
import clinic.telerehab.patient.instrument.Interpretation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// Raises the alerts that follow from a result. They carry scores and never answers.
@ApplicationScoped
class OutcomeFeed {
    private final Alerts alerts;
    private final OutcomeFiles files;

    OutcomeFeed(Alerts alerts, OutcomeFiles files) {
        this.alerts = alerts;
        this.files = files;
    }

    Uni<Void> raise(Assessment assessment, Definition definition, Interpretation result) {
        Uni<Void> raised = Uni.createFrom().voidItem();
        for (OutcomeAlerts.Rule rule : files.alerts().raisedBy(definition, result)) {
            var alert = new Alert(
                    rule.id(),
                    rule.severity(),
                    assessment.patientId(),
                    assessment.clinicId(),
                    rule.id() + ":" + assessment.episodeId() + ":" + assessment.instrument(),
                    evidence(assessment, result));
            raised = raised.chain(() -> alerts.raise(alert));
        }
        return raised;
    }

    /// The score by its instrument, and the baseline it is compared with.
    private static Map<String, BigDecimal> evidence(Assessment assessment, Interpretation result) {
        Map<String, BigDecimal> evidence = new HashMap<>();
        evidence.put(assessment.instrument(), result.score());
        if (result.baseline() != null) {
            evidence.put("baseline", result.baseline());
        }
        return evidence;
    }
}
