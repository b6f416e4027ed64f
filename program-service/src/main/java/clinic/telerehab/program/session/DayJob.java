package clinic.telerehab.program.session;

import clinic.telerehab.kit.problem.Failure;
import clinic.telerehab.program.session.PlanCalendarRepository.Due;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Looks for days that are over, again and again.
@ApplicationScoped
class DayJob {
    private final DayClosing closing;

    DayJob(DayClosing closing) {
        this.closing = closing;
    }

    /// What fails is tried again later; it keeps nobody else's day open.
    @Scheduled(every = "${session.close-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return all().onFailure()
                .invoke(failure -> Log.warnf("days not closed: %s", Failure.nameOf(failure)))
                .onFailure()
                .recoverWithNull();
    }

    /// Goes on until nothing is due, since a service that was down has several days to close.
    Uni<Void> all() {
        return closing.due()
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : closeEach(due).chain(this::all));
    }

    private Uni<Void> closeEach(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::close)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> close(Due due) {
        return closing.closeNext(due)
                .onFailure()
                .invoke(failure ->
                        Log.warnf("day of program %s not closed: %s", due.programId(), Failure.nameOf(failure)))
                .onFailure()
                .recoverWithUni(() -> closing.postpone(due));
    }
}
