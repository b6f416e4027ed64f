package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Takes the alerts of patient-service into the inbox, like those of program-service.
@ApplicationScoped
class TakeInPatientAlert implements FeedHandler {
    private final TakeInAlert alerts;

    TakeInPatientAlert(TakeInAlert alerts) {
        this.alerts = alerts;
    }

    @Override
    public String producer() {
        return "patient";
    }

    @Override
    public String type() {
        return alerts.type();
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        return alerts.apply(event);
    }
}
