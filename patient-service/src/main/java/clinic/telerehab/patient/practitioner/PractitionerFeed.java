package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.feed.Feed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells the other services about staff. Who has no login yet can do nothing anywhere, so nobody hears of them.
@ApplicationScoped
class PractitionerFeed {
    private final Feed feed;

    PractitionerFeed(Feed feed) {
        this.feed = feed;
    }

    /// Needs a transaction in which the practitioner's turn was taken before anything was written.
    Uni<Void> tell(Practitioner practitioner) {
        String subject = practitioner.subject();
        return subject == null
                ? Uni.createFrom().voidItem()
                : feed.tellState("practitioner", practitioner.id(), PractitionerEvent.of(practitioner, subject));
    }
}
