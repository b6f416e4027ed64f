package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.patient.assessment.Recorder.Recording;
import clinic.telerehab.patient.episode.Episodes;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of outcomes. One public method is one transaction.
@ApplicationScoped
class AssessmentService {
    private static final Action RECORD = Action.change("assessment.record", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action RETRACT = Action.change("assessment.retract", Capacity.CARE_TEAM);
    private static final Action READ = Action.read("assessment.read", Capacity.SELF, Capacity.CARE_TEAM);

    private final AssessmentRepository assessments;
    private final Episodes episodes;
    private final Recorder recorder;
    private final Consequences consequences;
    private final AssessmentViews views;
    private final AccessGuard guard;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            Episodes episodes,
            Recorder recorder,
            Consequences consequences,
            AssessmentViews views,
            AccessGuard guard,
            Clock clock) {
        this.assessments = assessments;
        this.episodes = episodes;
        this.recorder = recorder;
        this.consequences = consequences;
        this.views = views;
        this.guard = guard;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<AssessmentView>> record(UUID episodeId, UUID id, RecordAssessmentRequest request) {
        return episodes.require(episodeId)
                .chain(episode -> guard.require(RECORD, episode.patientId()))
                .chain(access -> episodes.lock(episodeId).map(episode -> new Recording(id, episode, access, request)))
                .chain(recording -> recorder.record(recording)
                        .call(created -> created.whenNew(consequences::follow))
                        .chain(created -> shown(created, recording.access())));
    }

    @WithTransaction
    Uni<AssessmentView> retract(UUID id, RetractAssessmentRequest request, @Nullable IfMatch seen) {
        return assessments
                .require(id)
                .chain(assessment -> guard.require(RETRACT, assessment.patientId())
                        .invoke(access -> IfMatch.require(seen, assessment.version()))
                        .invoke(access -> assessment.retract(
                                request.reason(), access.caller().subject(), clock.instant()))
                        .call(assessments::flush)
                        .call(access -> consequences.undo(assessment))
                        .chain(access -> shown(assessment, access)));
    }

    @WithSession
    Uni<AssessmentView> get(UUID id) {
        return assessments
                .require(id)
                .chain(assessment ->
                        guard.require(READ, assessment.patientId()).chain(access -> shown(assessment, access)));
    }

    @WithSession
    Uni<Page<AssessmentView>> list(UUID episodeId, @Nullable String instrument, PageRequest page) {
        return episodes.require(episodeId)
                .chain(episode -> guard.require(READ, episode.patientId())
                        .chain(access -> views.of(episodeId, episode.patientId(), access)))
                .chain(view -> assessments
                        .ofEpisode(episodeId, instrument, page)
                        .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.takenAt(), last.id())))
                        .map(read -> read.map(view)));
    }

    @WithSession
    Uni<List<OutcomeTrendView>> trends(UUID episodeId) {
        return episodes.require(episodeId)
                .chain(episode -> guard.require(READ, episode.patientId())
                        .chain(access -> views.trends(episodeId, episode.patientId(), access)));
    }

    private Uni<Creation<AssessmentView>> shown(Creation<Assessment> created, Access reader) {
        return shown(created.value(), reader).map(view -> new Creation<>(view, created.isNew()));
    }

    private Uni<AssessmentView> shown(Assessment assessment, Access reader) {
        return views.of(assessment.episodeId(), assessment.patientId(), reader).map(view -> view.apply(assessment));
    }
}
