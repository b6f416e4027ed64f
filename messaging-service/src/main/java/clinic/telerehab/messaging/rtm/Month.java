package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.time.DateTimeException;
import java.time.YearMonth;

/// A month in a query parameter, such as `2026-03`, in years that a database takes.
record Month(YearMonth value) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /// Read by the framework for parameters of this type.
    public static Month fromString(String text) {
        try {
            YearMonth value = YearMonth.parse(text);
            if (value.getYear() >= FIRST_YEAR && value.getYear() <= LAST_YEAR) {
                return new Month(value);
            }
        } catch (DateTimeException malformed) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
    }
}
