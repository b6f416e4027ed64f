package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.job.Job;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

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
        return Job.forEach("rests not ended", rested.now(), course::goOn);
    }
}
