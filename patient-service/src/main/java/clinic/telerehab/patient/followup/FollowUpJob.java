package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks at the calendar of follow-ups again and again.
@ApplicationScoped
class FollowUpJob {
    private final FollowUpCalendar calendar;

    FollowUpJob(FollowUpCalendar calendar) {
        this.calendar = calendar;
    }

    /// Whatever fails is tried again the next time.
    @Scheduled(every = "${followup.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Job.attempt("follow-ups not moved", calendar.missLate().chain(calendar::openDue));
    }
}
