package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.measure.Amount;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/// Measures how many notifications wait to go out, and how many of them were tried in vain.
@ApplicationScoped
class DeliveryWatch {
    private static final String QUEUED = """
            select count(*) as queued, count(*) filter (where attempts > 0) as failing
              from notification_delivery where state = 'QUEUED'
            """;

    private final Pool pool;
    private final Amount queued;
    private final Amount failing;

    DeliveryWatch(Pool pool, Gauges gauges) {
        this.pool = pool;
        queued = gauges.amount("notification.deliveries.queued", "Deliveries that were not sent yet");
        failing = gauges.amount("notification.deliveries.failing", "Those of them that were tried in vain");
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(
                pool.query(QUEUED).execute().invoke(rows -> show(rows.iterator().next())));
    }

    private void show(Row row) {
        queued.set(row.getLong("queued"));
        failing.set(row.getLong("failing"));
    }
}
