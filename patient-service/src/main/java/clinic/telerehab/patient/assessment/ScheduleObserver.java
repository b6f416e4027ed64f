package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.assessment.Schedule.Anchor;
import clinic.telerehab.patient.episode.EpisodeObserver;
import clinic.telerehab.patient.episode.EpisodeStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Plans what is asked when an episode moves: the baseline when it opens, the course when care begins, the follow-ups
/// when it is discharged, and nothing more once it has ended.
@ApplicationScoped
class ScheduleObserver implements EpisodeObserver {
    private final AssessmentRequestRepository requests;
    private final OutcomeFiles files;

    ScheduleObserver(AssessmentRequestRepository requests, OutcomeFiles files) {
        this.requests = requests;
        this.files = files;
    }

    @Override
    public Uni<Void> moved(EpisodeMoved moved) {
        EpisodeStatus status = moved.episode().status();
        Anchor anchor = anchor(moved.from(), status);
        // The course of treatment is over once follow-ups begin.
        boolean cancels = status.isTerminal() || anchor == Anchor.DISCHARGED;
        Uni<Void> cancelled = cancels
                ? requests.cancelPending(moved.episode().id())
                : Uni.createFrom().voidItem();
        return anchor == null ? cancelled : cancelled.chain(() -> plan(moved, anchor));
    }

    private static @Nullable Anchor anchor(@Nullable EpisodeStatus from, EpisodeStatus to) {
        if (from == null) {
            return Anchor.OPENED;
        }
        return switch (to) {
            case ACTIVE -> from == EpisodeStatus.INTAKE ? Anchor.ACTIVATED : null;
            case MAINTENANCE -> Anchor.DISCHARGED;
            default -> null;
        };
    }

    private Uni<Void> plan(EpisodeMoved moved, Anchor anchor) {
        return requests.persist(files.schedule().plannedFrom(anchor, moved.at()).stream()
                        .map(planned -> AssessmentRequest.plan(moved.episode(), planned, moved.at())))
                .chain(requests::flush);
    }
}
