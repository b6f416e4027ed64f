package clinic.telerehab.patient.followup;

import clinic.telerehab.patient.episode.EpisodeObserver;
import clinic.telerehab.patient.episode.EpisodeStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Plans the follow-ups in the transaction of a discharge, so that nobody is discharged without them, and drops them
/// when the episode ends.
@ApplicationScoped
class FollowUpSchedule implements EpisodeObserver {
    private final FollowUpRepository followUps;
    private final FollowUpRules rules;

    FollowUpSchedule(FollowUpRepository followUps, FollowUpRules rules) {
        this.followUps = followUps;
        this.rules = rules;
    }

    @Override
    public Uni<Void> moved(EpisodeMoved moved) {
        var status = moved.episode().status();
        if (status == EpisodeStatus.MAINTENANCE && moved.from() == EpisodeStatus.ACTIVE) {
            return schedule(moved);
        }
        return status.isTerminal()
                ? followUps.cancelWaiting(moved.episode().id())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> schedule(EpisodeMoved moved) {
        List<FollowUp> planned = rules.months().stream()
                .map(months -> FollowUp.schedule(moved.episode(), months, moved.at()))
                .toList();
        return followUps.persist(planned).call(followUps::flush);
    }
}
