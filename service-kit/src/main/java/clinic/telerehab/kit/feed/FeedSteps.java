package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.feed.FeedCursor.Mark;
import clinic.telerehab.kit.problem.Failure;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steps of a consumer. One public method is one transaction: effect and position commit together or not at all.
@ApplicationScoped
class FeedSteps {
    private final FeedCursor cursor;
    private final FeedParking parking;
    private final FeedTraces traces;
    private final List<FeedHandler> handlers;
    private final List<String> accessTypes;

    FeedSteps(FeedCursor cursor, FeedParking parking, FeedTraces traces, @All List<FeedHandler> handlers) {
        this.cursor = cursor;
        this.parking = parking;
        this.traces = traces;
        this.handlers = handlers;
        this.accessTypes = handlers.stream()
                .filter(FeedHandler::keepsAccessFacts)
                .map(FeedHandler::type)
                .toList();
    }

    @WithTransaction
    Uni<Mark> start(String producer) {
        return cursor.read(producer);
    }

    /// Applies what was read behind a position. Does nothing when another replica holds the cursor or has moved it
    /// since, so that nothing is ever applied twice.
    ///
    /// @param isCurrent whether the producer had no more than these events
    @WithTransaction
    Uni<Void> apply(String producer, @Nullable String after, List<CloudEvent> events, boolean isCurrent) {
        return cursor.lock(producer).chain(mark -> {
            if (mark == null || !Objects.equals(mark.position(), after)) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> applied = traces.follow(producer, events, () -> applyAll(producer, mark, events));
            return isCurrent ? applied.chain(() -> hear(producer)) : applied;
        });
    }

    /// While a fact of access waits in the parking, nobody can say that what is known here is current.
    private Uni<Void> hear(String producer) {
        return parking.holds(producer, accessTypes)
                .chain(held -> held ? Uni.createFrom().voidItem() : cursor.heard(producer));
    }

    /// Passes over an event that can't be applied; it is kept.
    @WithTransaction
    Uni<Void> park(String producer, @Nullable String after, CloudEvent event, Throwable failure) {
        return cursor.lock(producer).chain(mark -> {
            if (mark == null || !Objects.equals(mark.position(), after)) {
                return Uni.createFrom().voidItem();
            }
            return parking.park(producer, event, Failure.nameOf(failure))
                    .chain(() -> cursor.move(producer, event.position()));
        });
    }

    @WithTransaction
    Uni<Void> rebuild(String producer, Mark mark) {
        return cursor.rebuild(producer, mark);
    }

    @WithTransaction
    Uni<List<CloudEvent>> parked(String producer) {
        return parking.events(producer);
    }

    /// Applies a parked event and takes it off the list. It takes turns with the consumer, which might otherwise park a
    /// later event of the subject behind one that is just being replayed.
    @WithTransaction
    Uni<Void> replay(String producer, CloudEvent event) {
        return cursor.lockWaiting(producer)
                .chain(() -> traces.follow(producer, List.of(event), () -> handle(producer, event)))
                .chain(() -> parking.remove(producer, event.id()));
    }

    private Uni<Void> applyAll(String producer, Mark mark, List<CloudEvent> events) {
        return parking.subjects(producer).chain(parked -> applyAll(producer, mark, events, parked));
    }

    private Uni<Void> applyAll(String producer, Mark mark, List<CloudEvent> events, Set<UUID> parked) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (CloudEvent event : events) {
            all = all.chain(() -> applyOne(producer, mark, event, parked));
        }
        return events.isEmpty()
                ? all
                : all.chain(() -> cursor.move(producer, events.getLast().position()));
    }

    private Uni<Void> applyOne(String producer, Mark mark, CloudEvent event, Set<UUID> parked) {
        if (mark.hasApplied(event)) {
            return Uni.createFrom().voidItem();
        }
        return parked.contains(event.subject())
                ? parking.park(producer, event, "behind a parked event")
                : handle(producer, event);
    }

    private Uni<Void> handle(String producer, CloudEvent event) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (FeedHandler handler : handlers) {
            if (handler.producer().equals(producer) && handler.type().equals(event.type())) {
                all = all.chain(() -> handler.apply(ReceivedEvent.of(event)));
            }
        }
        return all;
    }
}
