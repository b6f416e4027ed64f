package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.job.Job;
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
        return Job.untilNone("unanswered messages are not told yet", AT_ONCE, answers::alertNext);
    }
}
