package clinic.telerehab.patient.alert;

import clinic.telerehab.kit.feed.Feed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Raises alerts, each in the transaction of what it is about.
@ApplicationScoped
public class Alerts {
    private final Feed feed;

    Alerts(Feed feed) {
        this.feed = feed;
    }

    /// Needs a transaction.
    public Uni<Void> raise(Alert alert) {
        return feed.tellSignal("alert", alert.patientId(), alert);
    }
}
