package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When a call takes place: at most two hours, at most a year ahead.
@Schema(examples = """
        {"startsAt": "2026-03-01T17:00:00Z", "endsAt": "2026-03-01T17:30:00Z"}
        """)
record ScheduleRequest(@NotNull Instant startsAt, @NotNull Instant endsAt) {
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration FURTHEST = Duration.ofDays(366);

    void requireSensible(Instant now) {
        boolean fits = startsAt.isBefore(endsAt)
                && endsAt.isAfter(now)
                && !endsAt.isAfter(startsAt.plus(LONGEST))
                && startsAt.isBefore(now.plus(FURTHEST));
        if (!fits) {
            throw new DomainProblem(MessagingProblem.CHECK_IN_TIME_OUT_OF_RANGE);
        }
    }
}
