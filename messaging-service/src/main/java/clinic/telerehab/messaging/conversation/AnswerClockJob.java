package clinic.telerehab.messaging.conversation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for patients who wait for an answer, one after the other, each in a transaction of its own.
@ApplicationScoped
class AnswerClockJob {
    private static final int AT_ONCE = 500;

    private final AnswerClock answers;

    AnswerClockJob(AnswerClock answers) {
        this.answers = answers;
    }

    @Scheduled(every = "{conversation.answer-check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return answers.alertNext()
                .repeat()
                .atMost(AT_ONCE)
                .select()
                .first(more -> more)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "unanswered messages are not told yet: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
