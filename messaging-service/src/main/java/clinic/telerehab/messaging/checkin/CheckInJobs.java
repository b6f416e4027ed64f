package clinic.telerehab.messaging.checkin;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// Looks for check-ins whose time has come, one after the other.
@ApplicationScoped
class CheckInJobs {
    private static final int AT_ONCE = 500;

    private final CheckInUpkeep upkeep;

    CheckInJobs(CheckInUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Scheduled(every = "{check-in.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> expire() {
        return all("check-ins do not expire yet", upkeep::expireNext);
    }

    @Scheduled(every = "{check-in.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> alert() {
        return all("waiting clips are not told yet", upkeep::alertNext);
    }

    private static Uni<Void> all(String complaint, Supplier<Uni<Boolean>> one) {
        return Uni.createFrom()
                .deferred(one::get)
                .repeat()
                .atMost(AT_ONCE)
                .select()
                .first(more -> more)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure ->
                        Log.warnf("%s: %s", complaint, failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
