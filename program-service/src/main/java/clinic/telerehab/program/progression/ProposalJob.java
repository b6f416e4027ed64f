package clinic.telerehab.program.progression;

import clinic.telerehab.program.progression.ProposalDeadlines.Due;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Looks at the deadlines of proposals again and again.
@ApplicationScoped
class ProposalJob {
    private final ProposalDeadlines deadlines;

    ProposalJob(ProposalDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// Whatever fails is tried again the next time; it keeps no other from its turn.
    @Scheduled(every = "${progression.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return deadlines
                .due()
                .chain(this::seeEach)
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "proposals not seen to: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> seeEach(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::see)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> see(Due due) {
        return deadlines
                .see(due)
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "proposal %s not seen to: %s",
                        due.id(), failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
