package clinic.telerehab.program.progression;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks at the deadlines of proposals again and again.
@ApplicationScoped
class ProposalJob {
    private final ProposalDeadlines deadlines;

    ProposalJob(ProposalDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// Whatever fails is tried again the next time; it keeps no other from its turn.
    @Scheduled(every = "${progression.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Job.forEach("proposals not seen to", deadlines.due(), deadlines::see);
    }
}
