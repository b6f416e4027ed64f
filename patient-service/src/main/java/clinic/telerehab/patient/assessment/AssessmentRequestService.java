package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.episode.EpisodeRef;
import clinic.telerehab.patient.episode.Episodes;
import clinic.telerehab.patient.instrument.Instruments;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The use cases of asking for an assessment. One public method is one transaction.
@ApplicationScoped
class AssessmentRequestService {
    private static final Action ASK = Action.change("assessment-request.ask", Capacity.CARE_TEAM);
    private static final Action READ = Action.read("assessment-request.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action READ_OWN = Action.read("assessment-request.read-own", Capacity.SELF);

    private final AssessmentRequestRepository requests;
    private final Episodes episodes;
    private final Instruments instruments;
    private final LocalesQuery locales;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    AssessmentRequestService(
            AssessmentRequestRepository requests,
            Episodes episodes,
            Instruments instruments,
            LocalesQuery locales,
            AccessGuard guard,
            Creations creations,
            Clock clock) {
        this.requests = requests;
        this.episodes = episodes;
        this.instruments = instruments;
        this.locales = locales;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Creation<AssessmentRequestView>> ask(UUID episodeId, UUID id, AskAssessmentRequest request) {
        return episodes.require(episodeId)
                .chain(episode -> guard.require(ASK, episode.patientId()))
                .chain(access -> episodes.lock(episodeId)
                        .chain(episode -> create(
                                        id, episode, request, access.caller().subject())
                                .chain(created -> locales.of(episode.patientId())
                                        .map(readable -> created.map(asked -> view(asked, readable))))));
    }

    @WithSession
    Uni<Page<AssessmentRequestView>> list(UUID episodeId, PageRequest page) {
        return episodes.require(episodeId)
                .call(episode -> guard.require(READ, episode.patientId()))
                .chain(episode ->
                        requests.ofEpisode(episodeId, page).chain(read -> page(episode.patientId(), read, page)));
    }

    /// What the caller can fill in now.
    @WithSession
    Uni<Page<AssessmentRequestView>> listOwn(PageRequest page) {
        return guard.requireOwn(READ_OWN)
                .chain(own -> requests.due(own.patientId(), clock.instant(), page)
                        .chain(read -> page(own.patientId(), read, page)));
    }

    private Uni<Creation<AssessmentRequest>> create(
            UUID id, EpisodeRef episode, AskAssessmentRequest request, String by) {
        return creations.once(requests, id, request.hash(episode.id()), () -> {
            requireSensible(episode, request);
            return AssessmentRequest.ask(id, episode, request, by, clock.instant());
        });
    }

    private void requireSensible(EpisodeRef episode, AskAssessmentRequest request) {
        if (instruments.find(request.instrument(), null).isEmpty()) {
            throw new DomainProblem(PatientProblem.INSTRUMENT_UNKNOWN);
        }
        if (!request.isOpenAt(clock.instant())) {
            throw new DomainProblem(PatientProblem.ASSESSMENT_WINDOW_NOT_VALID);
        }
        if (episode.status().isTerminal()) {
            throw new DomainProblem(PatientProblem.EPISODE_STATE_CONFLICT);
        }
    }

    private Uni<Page<AssessmentRequestView>> page(UUID patientId, List<AssessmentRequest> read, PageRequest page) {
        Page<AssessmentRequest> found = Page.of(read, page.limit(), last -> Cursor.of(last.dueFrom(), last.id()));
        return locales.of(patientId).map(readable -> found.map(asked -> view(asked, readable)));
    }

    private AssessmentRequestView view(AssessmentRequest asked, Locales readable) {
        boolean canRead = instruments
                .find(asked.instrument(), null)
                .filter(definition -> readable.canRead(instruments, definition))
                .isPresent();
        return AssessmentRequestView.of(asked, clock.instant(), canRead);
    }
}
