package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.feed.Feed;
import clinic.telerehab.patient.episode.EpisodeObserver.EpisodeMoved;
import clinic.telerehab.patient.episode.EpisodeTransition.Step;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every step of every episode passes here: it is written down, told to the other services and shown to the features
/// that act on it, all in the transaction of the step.
@ApplicationScoped
class EpisodeJournal {
    private final Feed feed;
    private final List<EpisodeObserver> observers;

    EpisodeJournal(Feed feed, @All List<EpisodeObserver> observers) {
        this.feed = feed;
        this.observers = observers;
    }

    /// @param from where the episode stood; null when it was just opened
    Uni<Void> note(Episode episode, @Nullable EpisodeStatus from, Step step) {
        var transition = EpisodeTransition.of(episode, from, step);
        return Panache.getSession()
                .chain(session -> session.persist(transition).chain(session::flush))
                .chain(() -> feed.tellState("episode", episode.id(), episode.event()))
                .chain(() -> show(new EpisodeMoved(episode.ref(), from, episode.relapseOf(), step.at())));
    }

    private Uni<Void> show(EpisodeMoved moved) {
        Uni<Void> shown = Uni.createFrom().voidItem();
        for (EpisodeObserver observer : observers) {
            shown = shown.chain(() -> observer.moved(moved));
        }
        return shown;
    }
}
