package clinic.telerehab.patient.followup;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Moves follow-ups as time goes by. Replicas may do so side by side: each takes rows that no other holds.
@ApplicationScoped
class FollowUpCalendar {
    private final FollowUpRepository followUps;
    private final FollowUpAlerts alerts;
    private final FollowUpRules rules;
    private final Clock clock;

    FollowUpCalendar(FollowUpRepository followUps, FollowUpAlerts alerts, FollowUpRules rules, Clock clock) {
        this.followUps = followUps;
        this.alerts = alerts;
        this.rules = rules;
        this.clock = clock;
    }

    /// Opens what is due.
    ///
    /// @return how many
    @WithTransaction
    Uni<Integer> openDue() {
        return followUps
                .lockDue(FollowUpState.PENDING, clock.instant())
                .invoke(due -> due.forEach(FollowUp::open))
                .call(followUps::flush)
                .map(List::size);
    }

    /// Gives up waiting for answers that are too late, and lets the care team know.
    ///
    /// @return how many
    @WithTransaction
    Uni<Integer> missLate() {
        var latest = clock.instant().minus(Duration.ofDays(rules.missedAfterDays()));
        return followUps
                .lockDue(FollowUpState.OPEN, latest)
                .invoke(late -> late.forEach(FollowUp::miss))
                .call(followUps::flush)
                .call(this::tell)
                .map(List::size);
    }

    private Uni<Void> tell(List<FollowUp> missed) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (FollowUp followUp : missed) {
            told = told.chain(() -> alerts.missed(followUp));
        }
        return told;
    }
}
