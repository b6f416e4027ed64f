package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.messaging.inbox.InboxDoor;
import clinic.telerehab.messaging.inbox.InboxDoor.Finding;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Who learns of a check-in and of what a clinician saw, each in the transaction of the change.
@ApplicationScoped
class CheckInTeller {
    private static final String CLIP_WAITING = "A-CLIP-WAITING";
    private static final String TECH_STOP = "A-TECH-STOP";

    private final StreamTeller stream;
    private final Feed feed;
    private final InboxDoor inbox;

    CheckInTeller(StreamTeller stream, Feed feed, InboxDoor inbox) {
        this.stream = stream;
        this.feed = feed;
        this.inbox = inbox;
    }

    Uni<Void> tell(CheckIn checkIn) {
        return stream.tell(checkIn.patientId(), "check-in", Audience.ALL, Map.of("checkInId", checkIn.id()));
    }

    /// Program-service opens or closes its gate; what must stop at once is an alert too.
    Uni<Void> tell(TechniqueReview review, Instant now) {
        return feed.tellSignal("technique-review", review.patientId(), review.told())
                .chain(() -> review.verdict() == Verdict.INCORRECT_STOP
                        ? inbox.take(stop(review), now)
                        : Uni.createFrom().voidItem());
    }

    private static Finding stop(TechniqueReview review) {
        return new Finding(
                review.id(),
                TECH_STOP,
                "HIGH",
                review.patientId(),
                review.clinicId(),
                TECH_STOP + ":" + review.itemId(),
                Map.of());
    }

    Uni<Void> tellClipWaits(CheckIn checkIn, Instant now) {
        Instant since = Objects.requireNonNull(checkIn.submittedAt());
        String about = CLIP_WAITING + ":" + checkIn.id();
        var finding = new Finding(
                UUID.nameUUIDFromBytes((about + since).getBytes(StandardCharsets.UTF_8)),
                CLIP_WAITING,
                "MEDIUM",
                checkIn.patientId(),
                checkIn.clinicId(),
                about,
                Map.of("hours", (int) Duration.between(since, now).toHours()));
        return inbox.take(finding, now);
    }
}
