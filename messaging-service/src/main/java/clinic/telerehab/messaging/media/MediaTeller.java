package clinic.telerehab.messaging.media;

import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Tells open streams that an upload came further.
@ApplicationScoped
class MediaTeller {
    private final StreamTeller stream;

    MediaTeller(StreamTeller stream) {
        this.stream = stream;
    }

    Uni<Void> tell(MediaObject media) {
        return stream.tell(media.patientId(), "media", Audience.ALL, Map.of("mediaId", media.id()));
    }
}
