package clinic.telerehab.patient.followup;

import io.quarkus.logging.Log;
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
        return calendar.missLate()
                .chain(calendar::openDue)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        Log.warnf("follow-ups not moved: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
