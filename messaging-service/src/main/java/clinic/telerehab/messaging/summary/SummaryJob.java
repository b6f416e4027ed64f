package clinic.telerehab.messaging.summary;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for summaries to tell again and again. Replicas share the work; what fails stays due.
@ApplicationScoped
class SummaryJob {
    private final SummaryService summaries;

    SummaryJob(SummaryService summaries) {
        this.summaries = summaries;
    }

    @Scheduled(every = "{summary.tell-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Job.forEach("summaries not told", summaries.due(), summaries::tell);
    }
}
