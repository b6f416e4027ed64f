package clinic.telerehab.patient.goal;

import clinic.telerehab.kit.access.Access;
import clinic.telerehab.kit.access.AccessGuard;
import clinic.telerehab.kit.access.Action;
import clinic.telerehab.kit.access.Action.Capacity;
import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.Creations;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.patient.episode.EpisodeRef;
import clinic.telerehab.patient.episode.Episodes;
import clinic.telerehab.patient.goal.Goal.Stamp;
import clinic.telerehab.patient.problem.PatientProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use cases of goals. One public method is one transaction.
@ApplicationScoped
class GoalService {
    private static final Action READ = Action.read("goal.read", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action SET = Action.change("goal.set", Capacity.SELF, Capacity.CARE_TEAM);
    private static final Action CHANGE = Action.change("goal.change", Capacity.SELF, Capacity.CARE_TEAM);

    private final GoalRepository goals;
    private final Episodes episodes;
    private final AccessGuard guard;
    private final Creations creations;
    private final Clock clock;

    GoalService(GoalRepository goals, Episodes episodes, AccessGuard guard, Creations creations, Clock clock) {
        this.goals = goals;
        this.episodes = episodes;
        this.guard = guard;
        this.creations = creations;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<Goal>> list(UUID episodeId, PageRequest page) {
        return episodes.require(episodeId)
                .call(episode -> guard.require(READ, episode.patientId()))
                .chain(episode -> goals.ofEpisode(episodeId, page))
                .map(read -> Page.of(read, page.limit(), last -> Cursor.of(last.id())));
    }

    @WithSession
    Uni<Goal> get(UUID episodeId, UUID id) {
        return episodes.require(episodeId)
                .call(episode -> guard.require(READ, episode.patientId()))
                .chain(episode -> goals.require(episodeId, id));
    }

    @WithTransaction
    Uni<Creation<Goal>> set(UUID episodeId, UUID id, SetGoalRequest request) {
        return episodes.require(episodeId)
                .chain(episode -> guard.require(SET, episode.patientId()))
                .chain(access -> episodes.lock(episodeId).chain(episode -> create(episode, id, request, access)));
    }

    @WithTransaction
    Uni<Goal> change(UUID id, @Nullable IfMatch seen, ChangeGoalRequest request) {
        return goals.require(id)
                .chain(goal -> episodes.require(goal.episodeId())
                        .chain(episode -> guard.require(CHANGE, episode.patientId())
                                .invoke(access -> requireMay(access, episode, goal, request)))
                        .invoke(access -> IfMatch.require(seen, goal.version()))
                        .replaceWith(goal))
                .invoke(goal -> goal.change(request))
                .call(goals::flush);
    }

    private Uni<Creation<Goal>> create(EpisodeRef episode, UUID id, SetGoalRequest request, Access access) {
        var status = access.isPatient() ? GoalStatus.PROPOSED : GoalStatus.ACTIVE;
        var stamp = new Stamp(access.caller().subject(), clock.instant());
        return creations.once(goals, id, request.hash(episode.id()), () -> {
            requireGoingOn(episode);
            return Goal.set(id, episode.id(), request, status, stamp);
        });
    }

    private static void requireGoingOn(EpisodeRef episode) {
        if (episode.status().isTerminal()) {
            throw new DomainProblem(PatientProblem.EPISODE_ENDED);
        }
    }

    private void requireMay(Access access, EpisodeRef episode, Goal goal, ChangeGoalRequest request) {
        if (access.isPatient() && !goal.mayBeChangedByPatient(request)) {
            throw guard.refused(access.caller(), CHANGE, episode.patientId(), PatientProblem.GOAL_NEEDS_CLINICIAN);
        }
    }
}
