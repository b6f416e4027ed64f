package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.job.Job;
import clinic.telerehab.kit.measure.Attempts;
import clinic.telerehab.kit.measure.Gauges;
import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.messaging.notification.Delivery.State;
import clinic.telerehab.messaging.notification.DeliveryQueue.Attempt;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Sends what is due, again and again. Replicas share the work: each takes what no other holds.
@ApplicationScoped
class DeliveryJob {
    private final DeliveryQueue queue;
    private final Outgoing outgoing;
    private final NotificationConfig config;
    private final Clock clock;
    private final Attempts attempts;

    DeliveryJob(DeliveryQueue queue, Outgoing outgoing, NotificationConfig config, Clock clock, Gauges gauges) {
        this.queue = queue;
        this.outgoing = outgoing;
        this.config = config;
        this.clock = clock;
        attempts = gauges.attempts("notification.attempts", "Notifications handed to who carries them");
    }

    @Scheduled(every = "{notification.send-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return Job.forEach("notifications not sent", queue.claim(clock.instant(), claimedFor()), this::tryOne);
    }

    @Scheduled(every = "{notification.forget-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Job.attempt(
                "notifications not pruned", queue.forget(clock.instant().minus(config.keep())));
    }

    /// Long enough for all that are claimed at once, one after the other.
    private Duration claimedFor() {
        return config.sendWithin().multipliedBy(DeliveryQueue.AT_ONCE + 1L);
    }

    private Uni<Void> tryOne(Attempt attempt) {
        if (!attempt.wanted() || (attempt.channel() == Channel.EMAIL && attempt.address() == null)) {
            return queue.suppress(attempt, clock.instant());
        }
        return attempts.count(outgoing.send(attempt)
                        .ifNoItem()
                        .after(config.sendWithin())
                        .fail())
                .replaceWith(true)
                .onFailure()
                .invoke(failure ->
                        Log.warnf("notification %s not sent: %s", attempt.notificationId(), Failure.nameOf(failure)))
                .onFailure()
                .recoverWithItem(false)
                .chain(sent -> sent ? queue.settle(attempt, State.SENT, clock.instant()) : tryLater(attempt));
    }

    private Uni<Void> tryLater(Attempt attempt) {
        List<Duration> pauses = config.retryAfter();
        return attempt.number() > pauses.size()
                ? queue.settle(attempt, State.FAILED, clock.instant())
                : queue.retry(attempt, attempt.at().plus(pauses.get(attempt.number() - 1)));
    }
}
