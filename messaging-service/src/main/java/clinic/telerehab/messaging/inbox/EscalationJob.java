package clinic.telerehab.messaging.inbox;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

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
        return Job.forEach("alerts not escalated", escalation.due(), escalation::escalate);
    }
}
