package clinic.telerehab.program.report;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import java.time.DateTimeException;
import java.time.LocalDate;

/// A day in a query parameter, in the centuries that a database can tell apart.
record Day(LocalDate date) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /// Read by the framework for parameters of this type.
    public static Day fromString(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return new Day(date);
            }
        } catch (DateTimeException malformed) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
    }
}
