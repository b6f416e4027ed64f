package clinic.telerehab.kit.hardening;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A moment in a query parameter, in ISO 8601 and UTC, of the same years as a [QueryDay].
public record QueryMoment(Instant at) {

    /// Read by the framework for parameters of this type.
    ///
    /// @throws DomainProblem `invalid-parameter` for what is no such moment
    public static QueryMoment fromString(String text) {
        try {
            Instant at = Instant.parse(text);
            if (SensibleTimes.isSensible(LocalDate.ofInstant(at, ZoneOffset.UTC))) {
                return new QueryMoment(at);
            }
        } catch (DateTimeException malformed) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
    }
}
