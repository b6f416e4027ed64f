package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/// Notes since when media lack the consent they rest on. They are hidden by the consent itself; this only starts the
/// time until they are deleted.
@ApplicationScoped
class MediaConsents implements FeedHandler {
    private final MediaRepository media;

    MediaConsents(MediaRepository media) {
        this.media = media;
    }

    record Told(UUID patientId, Set<String> granted) {}

    @Override
    public String producer() {
        return "patient";
    }

    @Override
    public String type() {
        return "consent";
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        var told = event.dataAs(Told.class);
        return media.noteConsent(told.patientId(), told.granted(), event.time());
    }
}
