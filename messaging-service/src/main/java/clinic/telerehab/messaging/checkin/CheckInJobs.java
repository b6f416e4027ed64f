package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for check-ins whose time has come, one after the other.
@ApplicationScoped
class CheckInJobs {
    private static final int AT_ONCE = 500;

    private final CheckInUpkeep upkeep;

    CheckInJobs(CheckInUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Scheduled(every = "{check-in.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> expire() {
        return Job.untilNone("check-ins do not expire yet", AT_ONCE, upkeep::expireNext);
    }

    @Scheduled(every = "{check-in.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> alert() {
        return Job.untilNone("waiting clips are not told yet", AT_ONCE, upkeep::alertNext);
    }
}
