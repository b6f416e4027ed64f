package clinic.telerehab.patient.followup;

import clinic.telerehab.patient.clinic.ClinicSettings;
import clinic.telerehab.patient.episode.EpisodeObserver;
import clinic.telerehab.patient.episode.EpisodeStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Plans the follow-ups at the months the clinic has set, in the transaction of a discharge, so that nobody is
/// discharged without them, and drops them
/// when the episode ends.
@ApplicationScoped
class FollowUpSchedule implements EpisodeObserver {
    private final FollowUpRepository followUps;
    private final ClinicSettings clinics;

    FollowUpSchedule(FollowUpRepository followUps, ClinicSettings clinics) {
        this.followUps = followUps;
        this.clinics = clinics;
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
        return clinics.of(moved.episode().clinicId())
                .map(clinic -> planned(moved, clinic.followUpMonths()))
                .chain(planned -> followUps.persist(planned))
                .chain(followUps::flush);
    }

    private static List<FollowUp> planned(EpisodeMoved moved, List<Integer> months) {
        return months.stream()
                .map(after -> FollowUp.schedule(moved.episode(), after, moved.at()))
                .toList();
    }
}
