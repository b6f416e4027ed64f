package clinic.telerehab.kit.feed;

import clinic.telerehab.kit.problem.Failure;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// One pass over parked events, each in a transaction of its own.
class Replay {
    private final FeedSteps steps;
    private final String producer;
    private final Set<UUID> stillFailing = new HashSet<>();

    Replay(FeedSteps steps, String producer) {
        this.steps = steps;
        this.producer = producer;
    }

    Uni<Void> all(List<CloudEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> one(CloudEvent event) {
        if (stillFailing.contains(event.subject())) {
            return Uni.createFrom().voidItem();
        }
        return steps.replay(producer, event).onFailure().recoverWithItem(failure -> keep(event, failure));
    }

    private Void keep(CloudEvent event, Throwable failure) {
        Log.warnf("feed of %s: event %s failed again with %s", producer, event.id(), Failure.nameOf(failure));
        stillFailing.add(event.subject());
        return null;
    }
}
