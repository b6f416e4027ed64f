package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.feed.FeedCursor.Mark;
import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.kit.problem.TroubleLog;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads one producer's feed and has it applied, one round at a time.
class FeedConsumer {
    private static final int ATTEMPTS = 5;
    private static final int GONE = 410;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final String producer;
    private final FeedSource source;
    private final FeedSteps steps;
    private final TroubleLog log;
    private @Nullable UUID failing;
    private int failures;

    FeedConsumer(String producer, FeedSource source, FeedSteps steps) {
        this.producer = producer;
        this.source = source;
        this.steps = steps;
        this.log = new TroubleLog("feed of " + producer + " can't be read", "feed of " + producer + " is read again");
    }

    /// One round: reads what is next, waiting for it where there is nothing, and applies it.
    Uni<Void> round() {
        return steps.start(producer)
                .chain(this::readAndApply)
                .invoke(log::succeeded)
                .onFailure()
                .invoke(log::failed);
    }

    private Uni<Void> readAndApply(Mark mark) {
        return source.read(mark.position())
                .chain(events -> apply(mark.position(), events))
                .onFailure(FeedConsumer::isGone)
                .recoverWithUni(gone -> rebuild(mark));
    }

    /// The producer has pruned signals that were never read here: operators have to know.
    private Uni<Void> rebuild(Mark mark) {
        Log.errorf("feed of %s: signals were missed, the states are read again", producer);
        return steps.rebuild(producer, mark);
    }

    /// All in one transaction; when that fails, the events one by one, to find the one that can't be applied.
    private Uni<Void> apply(@Nullable String after, List<CloudEvent> events) {
        boolean isCurrent = events.size() < FeedSource.LIMIT;
        return steps.apply(producer, after, events, isCurrent).onFailure().recoverWithUni(failure -> {
            Log.warnf("feed of %s: a batch failed with %s", producer, Failure.nameOf(failure));
            return applyOneByOne(after, events);
        });
    }

    private Uni<Void> applyOneByOne(@Nullable String after, List<CloudEvent> events) {
        Uni<Void> all = Uni.createFrom().voidItem();
        @Nullable String position = after;
        for (CloudEvent event : events) {
            String behind = position;
            all = all.chain(() -> applyOrCount(behind, event));
            position = event.position();
        }
        return all;
    }

    private Uni<Void> applyOrCount(@Nullable String after, CloudEvent event) {
        return steps.apply(producer, after, List.of(event), false)
                .onFailure()
                .recoverWithUni(failure -> retryOrPark(after, event, failure));
    }

    private Uni<Void> retryOrPark(@Nullable String after, CloudEvent event, Throwable failure) {
        failures = event.id().equals(failing) ? failures + 1 : 1;
        failing = event.id();
        if (failures >= ATTEMPTS) {
            complain(event, failure);
            return steps.park(producer, after, event, failure);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << failures);
        return Uni.createFrom().voidItem().onItem().delayIt().by(pause).chain(() -> applyOrCount(after, event));
    }

    /// The attempts are over, and their spans with them, so the line itself names the action that told the event.
    private void complain(CloudEvent event, Throwable failure) {
        Log.errorf(
                "feed of %s: event %s is parked after %d attempts: %s, traceparent %s",
                producer, event.id(), failures, Failure.nameOf(failure), event.traceparent());
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == GONE;
    }
}
