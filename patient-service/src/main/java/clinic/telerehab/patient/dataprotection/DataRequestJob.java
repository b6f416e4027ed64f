package clinic.telerehab.patient.dataprotection;

import clinic.telerehab.kit.job.Job;
import clinic.telerehab.kit.problem.Failure;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Looks for approved requests again and again. What fails is tried again later, and fails for good the fifth time.
@ApplicationScoped
class DataRequestJob {
    private final DataRequestRuns runs;
    private final DataParts parts;

    DataRequestJob(DataRequestRuns runs, DataParts parts) {
        this.runs = runs;
        this.parts = parts;
    }

    @Scheduled(every = "{data-protection.run-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Job.forEach("data requests not seen to", runs.due(), this::run);
    }

    private Uni<Void> run(UUID id) {
        return runs.claim(id)
                .chain(claimed -> claimed.map(this::attempt)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> attempt(Claim claim) {
        return perform(claim)
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "data request %s failed at %s: %s",
                        claim.requestId(), claim.service(), Failure.nameOf(failure)))
                .onFailure()
                .recoverWithUni(() -> runs.fail(claim));
    }

    private Uni<Void> perform(Claim claim) {
        return claim.isOwn()
                ? runs.runOwn(claim)
                : parts.ask(claim.service(), claim.kind(), claim.patientId()).chain(() -> runs.complete(claim));
    }
}
