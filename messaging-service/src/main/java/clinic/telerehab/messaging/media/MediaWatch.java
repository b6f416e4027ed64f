package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.measure.Age;
import clinic.telerehab.kit.measure.Amount;
import clinic.telerehab.kit.measure.Gauges;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/// Measures what is on its way into the object store, and out of it.
@ApplicationScoped
class MediaWatch {
    private static final String COUNT = """
            select (select count(*) from media_object where state = 'UPLOADING') as uploading,
                   (select count(*) from media_object where state = 'VERIFYING') as verifying,
                   (select count(*) from media_object where ended_at is not null and erased_at is null) as erasing,
                   (select min(ended_at) from media_object where ended_at is not null and erased_at is null) as oldest
            """;

    private final Pool pool;
    private final Amount uploading;
    private final Amount verifying;
    private final Amount erasing;
    private final Age oldest;

    MediaWatch(Pool pool, Gauges gauges) {
        this.pool = pool;
        uploading = gauges.amount("media.uploads.running", "Uploads that were announced and are not handed in");
        verifying = gauges.amount("media.files.verifying", "Files that were handed in and are not looked at");
        erasing = gauges.amount("media.files.erasing", "Files whose time is over and that are still in the store");
        oldest = gauges.age("media.files.erasing.age.seconds", "Since the time of the oldest of them was over");
    }

    @Scheduled(every = "{measure.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Gauges.round(
                pool.query(COUNT).execute().invoke(rows -> show(rows.iterator().next())));
    }

    private void show(Row counted) {
        uploading.set(counted.getLong("uploading"));
        verifying.set(counted.getLong("verifying"));
        erasing.set(counted.getLong("erasing"));
        oldest.sinceOldestOf(counted);
    }
}
