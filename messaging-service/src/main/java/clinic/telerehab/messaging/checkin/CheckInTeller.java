package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.messaging.inbox.InboxDoor;
import clinic.telerehab.messaging.inbox.InboxDoor.Finding;
import clinic.telerehab.messaging.notification.NotificationType;
import clinic.telerehab.messaging.notification.PatientNews;
import clinic.telerehab.messaging.notification.PatientNews.News;
import clinic.telerehab.messaging.stream.StreamTeller;
import clinic.telerehab.messaging.stream.StreamTeller.Audience;
import clinic.telerehab.messaging.summary.InboxSummaries;
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
    private final InboxSummaries summaries;
    private final PatientNews news;

    CheckInTeller(StreamTeller stream, Feed feed, InboxDoor inbox, InboxSummaries summaries, PatientNews news) {
        this.stream = stream;
        this.feed = feed;
        this.inbox = inbox;
        this.summaries = summaries;
        this.news = news;
    }

    Uni<Void> tell(CheckIn checkIn) {
        return stream.tell(checkIn.patientId(), "check-in", Audience.ALL, Map.of("checkInId", checkIn.id()))
                .chain(() -> summaries.changed(checkIn.patientId()))
                .chain(() -> notify(checkIn));
    }

    /// Whoever has to do something next, and the patient when all was looked at.
    private Uni<Void> notify(CheckIn checkIn) {
        return switch (checkIn.state()) {
            case REQUESTED, RESUBMIT_REQUESTED -> ask(checkIn);
            case SUBMITTED -> news.tellTeam(about(checkIn, NotificationType.CHECK_IN_SUBMITTED), null);
            case REVIEWED -> news.tellPatient(about(checkIn, NotificationType.CHECK_IN_REVIEWED));
            default -> Uni.createFrom().voidItem();
        };
    }

    /// A patient who asks for a call asks the care team; who wants to show clips just does.
    private Uni<Void> ask(CheckIn checkIn) {
        var asked = about(checkIn, NotificationType.CHECK_IN_REQUESTED);
        CheckInView view = checkIn.view();
        boolean isPatientsWish = view.origin() == Origin.PATIENT && view.state() == CheckInState.REQUESTED;
        if (!isPatientsWish) {
            return news.tellPatient(asked);
        }
        return view.mode() == CheckInMode.LIVE
                ? news.tellTeam(asked, null)
                : Uni.createFrom().voidItem();
    }

    /// Somebody is in the room or at its door, and the other side is not.
    Uni<Void> tellRoomWaits(CheckIn checkIn, boolean isPatientThere) {
        var waits = about(checkIn, NotificationType.ROOM_WAITING);
        return isPatientThere ? news.tellTeam(waits, null) : news.tellPatient(waits);
    }

    private static News about(CheckIn checkIn, NotificationType type) {
        return new News(checkIn.patientId(), checkIn.clinicId(), type, "checkInId", checkIn.id());
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
