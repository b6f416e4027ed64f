package clinic.telerehab.messaging.summary;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Looks for summaries to tell again and again. Replicas share the work; what fails stays due.
@ApplicationScoped
class SummaryJob {
    private final SummaryService summaries;

    SummaryJob(SummaryService summaries) {
        this.summaries = summaries;
    }

    @Scheduled(every = "{summary.tell-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return summaries
                .due()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::tell)
                .collect()
                .last()
                .onFailure()
                .invoke(failure ->
                        Log.warnf("summaries not told: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tell(UUID patientId) {
        return summaries
                .tell(patientId)
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "summary of %s not told: %s",
                        patientId, failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
