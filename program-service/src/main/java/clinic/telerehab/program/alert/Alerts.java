package clinic.telerehab.program.alert;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.program.alert.AlertRules.Severity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Raises alerts, in the transaction of what they follow from: neither happens without the other.
@ApplicationScoped
public class Alerts {
    private final Feed feed;
    private final AlertRules rules;

    Alerts(Feed feed, AlertRules rules) {
        this.feed = feed;
        this.rules = rules;
    }

    /// An alert as the inbox reads it.
    record RaisedAlert(
            String type,
            Severity severity,
            UUID patientId,
            UUID clinicId,
            @Nullable UUID sessionId,
            String dedupKey,
            Map<String, BigDecimal> evidence) {}

    /// Needs a transaction.
    ///
    /// @throws IllegalStateException for a type that `rules/alerts.v1.json` does not have
    public Uni<Void> raise(Alert alert) {
        return raise(alert, rules.rule(alert.type()).effect());
    }

    /// As [#raise(Alert)], for what has gone on so long that it is graver now.
    public Uni<Void> raiseGraver(Alert alert) {
        var rule = rules.rule(alert.type());
        return raise(alert, Objects.requireNonNullElse(rule.graver(), rule.effect()));
    }

    private Uni<Void> raise(Alert alert, Severity severity) {
        var raised = new RaisedAlert(
                alert.type(),
                severity,
                alert.patientId(),
                alert.clinicId(),
                alert.sessionId(),
                alert.dedupKey(),
                alert.evidence());
        return feed.tellSignal("alert", alert.patientId(), raised);
    }
}
