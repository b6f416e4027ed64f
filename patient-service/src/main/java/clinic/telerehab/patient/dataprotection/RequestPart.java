package clinic.telerehab.patient.dataprotection;

import java.time.Duration;
import java.time.Instant;

/// What one service has to do for a request, and how that goes.
///
/// @param attempts how often it has failed
/// @param dueAt not before then is it tried (again); set ahead while somebody is at it
record RequestPart(String service, State state, int attempts, Instant dueAt) {
    private static final int ATTEMPTS = 5;
    private static final int SLOWER_EACH_TIME = 4;

    /// How far a part is.
    enum State {
        PENDING,
        COMPLETED,
        FAILED
    }

    static RequestPart pending(String service, Instant now) {
        return new RequestPart(service, State.PENDING, 0, now);
    }

    RequestPart completed() {
        return new RequestPart(service, State.COMPLETED, attempts, dueAt);
    }

    /// After 1, 4, 16 and 64 minutes it is tried again, and then no more.
    RequestPart failed(Instant now) {
        int failures = attempts + 1;
        var wait = Duration.ofMinutes((long) Math.pow(SLOWER_EACH_TIME, attempts));
        return new RequestPart(service, failures < ATTEMPTS ? State.PENDING : State.FAILED, failures, now.plus(wait));
    }

    RequestPart postponed(Instant until) {
        return new RequestPart(service, state, attempts, until);
    }

    boolean isPending() {
        return state == State.PENDING;
    }
}
