package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.alert.Alerts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Tells the other services what a patient's consent holds for now, and the inbox of a withdrawal.
@ApplicationScoped
class ConsentFeed {
    private final ConsentRepository consents;
    private final Feed feed;
    private final Alerts alerts;

    ConsentFeed(ConsentRepository consents, Feed feed, Alerts alerts) {
        this.consents = consents;
        this.feed = feed;
        this.alerts = alerts;
    }

    /// Needs the patient's row locked, so that what is told last is what holds.
    Uni<Void> tell(UUID patientId) {
        return consents.granted(patientId)
                .chain(granted -> feed.tellState("consent", patientId, new ConsentEvent(patientId, granted)));
    }

    Uni<Void> alertIfWithdrawn(ConsentDecision decision, UUID clinicId) {
        if (decision.decision() != ConsentDecision.Decision.WITHDRAWN) {
            return Uni.createFrom().voidItem();
        }
        String about = decision.patientId() + ":" + decision.scope();
        var alert = Alert.of("A-CONSENT-WITHDRAWN", Alert.Severity.MEDIUM, decision.patientId(), clinicId, about)
                .with(Map.of(decision.scope().name(), 1));
        return alerts.raise(alert);
    }
}
