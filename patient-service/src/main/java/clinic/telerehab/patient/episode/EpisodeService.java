package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.patient.episode.EpisodeTransition.Step;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Opening and reading episodes. One public method is one transaction.
@ApplicationScoped
class EpisodeService {
    private static final Action OPEN = Action.change("episode.open", Capacity.CARE_TEAM);
    private static final Action READ = Action.read("episode.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action READ_STEPS = Action.read("episode.read-transitions", Capacity.CARE_TEAM);

    private final EpisodeRepository episodes;
    private final EpisodeJournal journal;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    EpisodeService(
            EpisodeRepository episodes, EpisodeJournal journal, AccessGuard guard, Creations creations, Clock clock) {
        this.episodes = episodes;
        this.journal = journal;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<EpisodeView>> open(UUID patientId, UUID id, OpenEpisodeRequest request) {
        return guard.require(OPEN, patientId)
                .chain(access -> create(patientId, id, request, access))
                .chain(created -> view(created.value()).map(view -> new Creation<>(view, created.isNew())));
    }

    @WithSession
    Uni<EpisodeView> get(UUID id) {
        return episodes.require(id)
                .call(episode -> guard.require(READ, episode.patientId()))
                .chain(this::view);
    }

    @WithSession
    Uni<Page<EpisodeView>> list(UUID patientId, PageRequest page) {
        return guard.require(READ, patientId)
                .chain(access -> episodes.ofPatient(patientId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())))
                .chain(read -> episodes.leadOf(patientId, clock.instant())
                        .map(lead -> read.map(episode -> episode.view(lead))));
    }

    @WithSession
    Uni<List<TransitionView>> transitions(UUID id) {
        return episodes.require(id)
                .call(episode -> guard.require(READ_STEPS, episode.patientId()))
                .chain(episode -> episodes.transitionsOf(id))
                .map(steps -> steps.stream().map(EpisodeTransition::view).toList());
    }

    private Uni<Creation<Episode>> create(UUID patientId, UUID id, OpenEpisodeRequest request, Access access) {
        var step = new Step(access.caller().subject(), null, clock.instant());
        return creations
                .once(
                        episodes,
                        id,
                        request.hash(patientId),
                        () -> Episode.open(id, patientId, access.clinicId(), request, step.at()))
                .call(created -> created.whenNew(episode -> journal.note(episode, null, step)));
    }

    private Uni<EpisodeView> view(Episode episode) {
        return episodes.leadOf(episode.patientId(), clock.instant()).map(episode::view);
    }
}
