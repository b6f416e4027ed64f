package clinic.telerehab.messaging.appointment;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

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
        return Multi.createFrom()
                .iterable(config.remindAhead())
                .onItem()
                .transformToUniAndConcatenate(this::lookAhead)
                .collect()
                .last()
                .onFailure()
                .invoke(failure ->
                        Log.warnf("reminders not told: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> lookAhead(Duration ahead) {
        return reminders
                .due(ahead)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(id -> remind(id, ahead))
                .collect()
                .last();
    }

    private Uni<Void> remind(UUID id, Duration ahead) {
        return reminders
                .remind(id, ahead)
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "reminder of %s not told: %s", id, failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
