package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for consent that ran out, patient by patient, each in a transaction of its own.
@ApplicationScoped
class ConsentLapseJob {
    private static final int AT_ONCE = 500;

    private final ConsentLapses lapses;

    ConsentLapseJob(ConsentLapses lapses) {
        this.lapses = lapses;
    }

    @Scheduled(every = "{consent.lapse-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Job.untilNone("consent that ran out is not told yet", AT_ONCE, lapses::lapseNext);
    }
}
