package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.feed.FeedHandler;
import clinic.telerehab.kit.feed.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notes whose record the law keeps. Their media stay, whatever ends those of others.
@ApplicationScoped
class MediaHolds implements FeedHandler {
    private final MediaRepository media;

    MediaHolds(MediaRepository media) {
        this.media = media;
    }

    /// @param legalHold null in what was told before holds were
    record Told(UUID patientId, @Nullable Boolean legalHold) {}

    @Override
    public String producer() {
        return "patient";
    }

    @Override
    public String type() {
        return "patient";
    }

    @Override
    public Uni<Void> apply(ReceivedEvent event) {
        var told = event.dataAs(Told.class);
        return media.noteHold(told.patientId(), Boolean.TRUE.equals(told.legalHold()));
    }
}
