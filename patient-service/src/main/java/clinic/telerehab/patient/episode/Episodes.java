package clinic.telerehab.patient.episode;

import clinic.telerehab.patient.episode.EpisodeTransition.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Episodes as other features see them. Everything here takes part in the caller's session and transaction, and asks
/// nobody whether the caller may: that is for the feature's own guard.
@ApplicationScoped
public class Episodes {
    private final EpisodeRepository episodes;
    private final EpisodeJournal journal;
    private final Clock clock;

    Episodes(EpisodeRepository episodes, EpisodeJournal journal, Clock clock) {
        this.episodes = episodes;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws clinic.telerehab.kit.problem.DomainProblem `not-found` when there is none
    public Uni<EpisodeRef> require(UUID episodeId) {
        return episodes.require(episodeId).map(Episode::ref);
    }

    /// As [#require], and nobody else changes the episode until this transaction ends.
    public Uni<EpisodeRef> lock(UUID episodeId) {
        return episodes.lock(episodeId).map(Episode::ref);
    }

    /// Takes in what a red-flag screening found: care that has not begun waits when a clinician has to look first.
    ///
    /// @param flags that were raised, by their ids
    /// @param by whose answers they are
    /// @return true when this is news that a clinician must be alerted to
    public Uni<Boolean> screen(UUID episodeId, ScreeningOutcome outcome, List<String> flags, String by) {
        return episodes.lock(episodeId).chain(episode -> screen(episode, outcome, flags, by));
    }

    private Uni<Boolean> screen(Episode episode, ScreeningOutcome outcome, List<String> flags, String by) {
        var from = episode.status();
        boolean isNews = episode.screen(outcome, flags);
        Uni<Void> noted = episode.status() == from
                ? episodes.flush()
                : episodes.flush().chain(() -> journal.note(episode, from, new Step(by, "RED_FLAGS", clock.instant())));
        return noted.replaceWith(isNews);
    }

    /// Notes that the intake was signed, by somebody who thereby acknowledged what asks for caution.
    public Uni<Void> signIntake(UUID episodeId) {
        return episodes.lock(episodeId)
                .invoke(Episode::acknowledgeCaution)
                .invoke(episode -> episode.signIntake(clock.instant()))
                .call(episodes::flush)
                .replaceWithVoid();
    }

    /// Notes whether the outcome set of a discharge is complete, which a discharge waits for. After it, what it was
    /// decided on stays as it was.
    public Uni<Void> noteDischargeSet(UUID episodeId, boolean isComplete) {
        return episodes.lock(episodeId)
                .invoke(episode -> episode.noteDischargeSet(isComplete ? clock.instant() : null))
                .call(episodes::flush)
                .replaceWithVoid();
    }

    /// Back pain 0 to 10 at discharge; for an episode that was discharged.
    public Uni<Integer> maintenancePain(UUID episodeId) {
        return episodes.require(episodeId).map(Episode::maintenancePain);
    }
}
