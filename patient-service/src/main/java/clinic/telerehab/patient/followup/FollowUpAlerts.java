package clinic.telerehab.patient.followup;

import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.alert.Alert.Severity;
import clinic.telerehab.patient.alert.Alerts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Lets the care team know what a follow-up found, or that nobody answered it.
@ApplicationScoped
class FollowUpAlerts {
    private final Alerts alerts;

    FollowUpAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    Uni<Void> missed(FollowUp followUp) {
        return raise(followUp, "A-FOLLOWUP-MISSED", Severity.LOW, Map.of("monthsAfter", followUp.monthsAfter()));
    }

    Uni<Void> answered(FollowUp followUp, Verdict verdict) {
        int pain = followUp.reading().map(PainCourse.Reading::pain).orElse(0);
        Map<String, Integer> evidence = Map.of("nprsBack", pain, "monthsAfter", followUp.monthsAfter());
        return switch (verdict) {
            case NO_DATA, STABLE -> Uni.createFrom().voidItem();
            case FLARE -> raise(followUp, "A-FLARE", Severity.MEDIUM, evidence);
            case RELAPSE_SUSPECTED -> raise(followUp, "A-RELAPSE", Severity.HIGH, evidence);
        };
    }

    private Uni<Void> raise(FollowUp followUp, String type, Severity severity, Map<String, Integer> evidence) {
        return alerts.raise(new Alert(
                type,
                severity,
                followUp.patientId(),
                followUp.clinicId(),
                type + ":" + followUp.episodeId(),
                evidence));
    }
}
