package clinic.telerehab.program.prescription;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Looks again and again for rests that are over.
@ApplicationScoped
class RestJob {
    private final RestedQuery rested;
    private final CourseService course;

    RestJob(RestedQuery rested, CourseService course) {
        this.rested = rested;
        this.course = course;
    }

    /// Whatever fails is tried again the next time.
    @Scheduled(every = "${prescription.end-rests-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return rested.now()
                .onItem()
                .transformToMulti(programs -> Multi.createFrom().iterable(programs))
                .onItem()
                .transformToUniAndConcatenate(this::goOn)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// One that can't go on now keeps no other waiting.
    private Uni<Void> goOn(UUID program) {
        return course.goOn(program)
                .onFailure()
                .invoke(failure ->
                        Log.warnf("rest not ended: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
