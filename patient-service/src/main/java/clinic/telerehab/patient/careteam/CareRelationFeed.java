package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.patient.alert.Alert;
import clinic.telerehab.patient.alert.Alerts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Tells the other services who looks after whom, and when nobody is in charge any more.
@ApplicationScoped
class CareRelationFeed {
    private final Feed feed;
    private final Alerts alerts;

    CareRelationFeed(Feed feed, Alerts alerts) {
        this.feed = feed;
        this.alerts = alerts;
    }

    Uni<Void> tell(Membership membership) {
        return feed.tellState("care-relation", membership.id(), CareRelationEvent.of(membership));
    }

    /// @param ended a membership that has just ended
    Uni<Void> alertWithoutLead(Membership ended, UUID clinicId) {
        if (ended.role() != MembershipRole.LEAD) {
            return Uni.createFrom().voidItem();
        }
        return alerts.raise(Alert.of("A-NO-LEAD", Alert.Severity.HIGH, ended.patientId(), clinicId, ended.patientId()));
    }
}
