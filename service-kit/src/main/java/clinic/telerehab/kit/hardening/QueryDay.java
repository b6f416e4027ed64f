package clinic.telerehab.kit.hardening;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day in a query parameter, of the same years as one in a body: beyond, a database may not know
/// it, and no days can be added to the last one that Java knows.
public record QueryDay(LocalDate date) {

    /// Read by the framework for parameters of this type.
    ///
    /// @throws DomainProblem `invalid-parameter` for what is no such day
    public static QueryDay fromString(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (SensibleTimes.isSensible(date)) {
                return new QueryDay(date);
            }
        } catch (DateTimeException malformed) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
    }

    /// The day, or null for one that was left out.
    public static @Nullable LocalDate orNull(@Nullable QueryDay day) {
        return day == null ? null : day.date();
    }
}
