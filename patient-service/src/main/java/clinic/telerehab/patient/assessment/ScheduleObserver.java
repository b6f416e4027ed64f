package clinic.telerehab.patient.assessment;

import clinic.telerehab.patient.assessment.Schedule.Anchor;
import clinic.telerehab.patient.assessment.Schedule.Planned;
import clinic.telerehab.patient.clinic.ClinicSettings;
import clinic.telerehab.patient.episode.EpisodeObserver;
import clinic.telerehab.patient.episode.EpisodeStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans what is asked when an episode moves: the baseline when it opens, the course when care begins, the follow-ups
/// when it is discharged, and nothing more once it has ended.
@ApplicationScoped
class ScheduleObserver implements EpisodeObserver {
    private final AssessmentRequestRepository requests;
    private final OutcomeFiles files;
    private final ClinicSettings clinics;

    ScheduleObserver(AssessmentRequestRepository requests, OutcomeFiles files, ClinicSettings clinics) {
        this.requests = requests;
        this.files = files;
        this.clinics = clinics;
    }

    @Override
    public Uni<Void> moved(EpisodeMoved moved) {
        EpisodeStatus status = moved.episode().status();
        if (status == EpisodeStatus.MAINTENANCE && moved.from() == EpisodeStatus.ACTIVE) {
            // The course of treatment is over once follow-ups begin.
            return requests.cancelPending(moved.episode().id()).chain(() -> followUps(moved));
        }
        if (status.isTerminal()) {
            return requests.cancelPending(moved.episode().id());
        }
        Anchor anchor = anchor(moved.from(), status);
        return anchor == null
                ? Uni.createFrom().voidItem()
                : plan(moved, files.schedule().plannedFrom(anchor, moved.at()));
    }

    private Uni<Void> followUps(EpisodeMoved moved) {
        return clinics.of(moved.episode().clinicId())
                .map(clinic -> files.schedule().followUps(clinic.followUpMonths(), moved.at()))
                .chain(planned -> plan(moved, planned));
    }

    private static @Nullable Anchor anchor(@Nullable EpisodeStatus from, EpisodeStatus to) {
        if (from == null) {
            return Anchor.OPENED;
        }
        return to == EpisodeStatus.ACTIVE && from == EpisodeStatus.INTAKE ? Anchor.ACTIVATED : null;
    }

    private Uni<Void> plan(EpisodeMoved moved, List<Planned> planned) {
        return requests.persist(planned.stream().map(each -> AssessmentRequest.plan(moved.episode(), each, moved.at())))
                .chain(requests::flush);
    }
}
