package clinic.telerehab.program.adherence;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day in a query parameter, in the centuries that a database can tell apart.
public record QueryDay(LocalDate date) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /// Read by the framework for parameters of this type.
    public static QueryDay fromString(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return new QueryDay(date);
            }
        } catch (DateTimeException malformed) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
    }

    static @Nullable LocalDate orNull(@Nullable QueryDay day) {
        return day == null ? null : day.date();
    }
}
