package clinic.telerehab.messaging.appointment;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.time.DateTimeException;
import java.time.Instant;

/// A moment in a query parameter, in years that a database takes.
record Moment(Instant at) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /// Read by the framework for parameters of this type.
    public static Moment fromString(String text) {
        try {
            Instant at = Instant.parse(text);
            if (!at.isBefore(EARLIEST) && at.isBefore(LATEST)) {
                return new Moment(at);
            }
        } catch (DateTimeException malformed) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
    }
}
