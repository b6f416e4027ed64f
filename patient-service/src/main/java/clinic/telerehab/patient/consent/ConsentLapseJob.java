package clinic.telerehab.patient.consent;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for consent that ran out, patient by patient, each in a transaction of its own.
@ApplicationScoped
class ConsentLapseJob {
    private static final int AT_ONCE = 500;

    private final ConsentLapses lapses;

    ConsentLapseJob(ConsentLapses lapses) {
        this.lapses = lapses;
    }

    @Scheduled(every = "{consent.lapse-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return lapses.lapseNext()
                .repeat()
                .atMost(AT_ONCE)
                .select()
                .first(more -> more)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "consent that ran out is not told yet: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
