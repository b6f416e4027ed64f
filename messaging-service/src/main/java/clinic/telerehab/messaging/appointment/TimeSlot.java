package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.problem.DomainProblem;
import clinic.telerehab.messaging.problem.MessagingProblem;
import java.time.Duration;
import java.time.Instant;

/// From when to when. An appointment lasts five minutes to eight hours and lies within the year ahead.
record TimeSlot(Instant startsAt, Instant endsAt) {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration FARTHEST = Duration.ofDays(366);

    void requireBookable(Instant now) {
        Duration length = Duration.between(startsAt, endsAt);
        boolean fits = length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
        boolean ahead = startsAt.isAfter(now) && startsAt.isBefore(now.plus(FARTHEST));
        if (!fits || !ahead) {
            throw new DomainProblem(MessagingProblem.APPOINTMENT_TIME_INVALID);
        }
    }
}
