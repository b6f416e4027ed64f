package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.patient.episode.EpisodeRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// Stores what was filled in, once.
@ApplicationScoped
class Recorder {
    private final AssessmentRepository assessments;
    private final Admission admission;
    private final AssessmentViews views;
    private final Creations creations;
    private final Clock clock;

    Recorder(
            AssessmentRepository assessments,
            Admission admission,
            AssessmentViews views,
            Creations creations,
            Clock clock) {
        this.assessments = assessments;
        this.admission = admission;
        this.views = views;
        this.creations = creations;
        this.clock = clock;
    }

    /// What is filled in, for which episode, and by whom.
    record Recording(UUID id, EpisodeRef episode, Access access, RecordAssessmentRequest request) {}

    /// What was recorded before is not admitted again: the same request may come twice, long after things have changed.
    Uni<Creation<Assessment>> record(Recording recording) {
        return assessments
                .findById(recording.id())
                .chain(existing -> existing == null
                        ? admission
                                .admit(recording.episode(), recording.access(), recording.request())
                                .chain(filling -> insert(recording, filling))
                        : insert(recording, existing.filling(views.definitionOf(existing))));
    }

    private Uni<Creation<Assessment>> insert(Recording recording, Filling filling) {
        var request = recording.request();
        String by = recording.access().caller().subject();
        return creations.once(
                assessments,
                recording.id(),
                request.hash(recording.episode().id()),
                () -> Assessment.record(recording.id(), recording.episode(), request, filling, by, clock.instant()));
    }
}
