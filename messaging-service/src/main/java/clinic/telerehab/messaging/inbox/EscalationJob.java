package clinic.telerehab.messaging.inbox;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Looks for alerts that nobody acknowledged in time, again and again. Replicas share the work: each takes what no
/// other
/// holds.
@ApplicationScoped
class EscalationJob {
    private final EscalationService escalation;

    EscalationJob(EscalationService escalation) {
        this.escalation = escalation;
    }

    @Scheduled(every = "{inbox.escalate-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return escalation
                .due()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::escalate)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> Log.errorf(
                        "alerts not escalated: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> escalate(UUID id) {
        return escalation
                .escalate(id)
                .onFailure()
                .invoke(failure -> Log.errorf(
                        "alert %s not escalated: %s", id, failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
