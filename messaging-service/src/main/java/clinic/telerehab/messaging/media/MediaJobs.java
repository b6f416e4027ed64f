package clinic.telerehab.messaging.media;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Looks at what was handed in, ends what is over and empties the store of it, one after the other.
@ApplicationScoped
class MediaJobs {
    private static final int AT_ONCE = 100;

    private final MediaUpkeep upkeep;
    private final MediaStore store;

    MediaJobs(MediaUpkeep upkeep, MediaStore store) {
        this.upkeep = upkeep;
        this.store = store;
    }

    @Scheduled(every = "{media.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> verify() {
        return Job.untilNone(
                "files are not looked at yet",
                AT_ONCE,
                () -> upkeep.claimToVerify().chain(this::verifyOne));
    }

    @Scheduled(every = "{media.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> end() {
        return Job.untilNone("media are not ended yet", AT_ONCE, upkeep::endNext);
    }

    @Scheduled(every = "{media.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return Job.untilNone(
                "media are not erased yet", AT_ONCE, () -> upkeep.claimToErase().chain(this::eraseOne));
    }

    private Uni<Boolean> verifyOne(Optional<MediaObject> claimed) {
        return claimed.map(found -> complete(found)
                        .chain(() -> store.look(found.id(), file -> Inspection.of(file, found.type())))
                        .chain(inspected -> upkeep.settle(found.id(), inspected))
                        .onFailure()
                        .call(() -> upkeep.release(found.id()))
                        .replaceWith(true))
                .orElseGet(MediaJobs::nothing);
    }

    private Uni<Boolean> complete(MediaObject found) {
        String upload = found.uploadId();
        return upload == null ? nothing() : store.complete(found.id(), upload);
    }

    private Uni<Boolean> eraseOne(Optional<MediaObject> claimed) {
        return claimed.map(found -> store.erase(found.id(), Optional.ofNullable(found.uploadId()))
                        .chain(() -> upkeep.erased(found.id()))
                        .onFailure()
                        .call(() -> upkeep.release(found.id()))
                        .replaceWith(true))
                .orElseGet(MediaJobs::nothing);
    }

    private static Uni<Boolean> nothing() {
        return Uni.createFrom().item(false);
    }
}
