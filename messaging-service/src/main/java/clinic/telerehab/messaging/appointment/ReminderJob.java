package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Looks for appointments that are near, again and again. What fails is tried the next time.
@ApplicationScoped
class ReminderJob {
    private final ReminderService reminders;
    private final AppointmentConfig config;

    ReminderJob(ReminderService reminders, AppointmentConfig config) {
        this.reminders = reminders;
        this.config = config;
    }

    @Scheduled(every = "{appointment.remind-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Job.forEach("reminders not told", Uni.createFrom().item(config.remindAhead()), this::lookAhead);
    }

    private Uni<Void> lookAhead(Duration ahead) {
        return Job.forEach("reminder not told", reminders.due(ahead), id -> reminders.remind(id, ahead));
    }
}
