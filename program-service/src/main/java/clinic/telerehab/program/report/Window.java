package clinic.telerehab.program.report;

import clinic.telerehab.kit.hardening.QueryDay;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// From when to when, for `@BeanParam`.
public class Window {
    private static final int AT_MOST_YEARS = 3;
    private static final int MONTHS = 3;
    // As long as a session can be logged for a day that is over, a quarter's figures are not final.
    private static final int FINAL_AFTER_DAYS = 15;

    @QueryParam("from")
    @Parameter(
            description = "First day; a year before the last when left out",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
    @Nullable
    QueryDay from;

    @QueryParam("to")
    @Parameter(
            description = "Day behind the last; today when left out; at most three years after the first",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-07-01"))
    @Nullable
    QueryDay to;

    /// The whole quarters in it whose figures are final.
    ///
    /// @throws DomainProblem `invalid-parameter` when it ends before it starts or is too long
    Quarters quarters(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate end = to == null ? today : to.date();
        LocalDate start = from == null ? end.minusYears(1) : from.date();
        if (!start.isBefore(end) || start.plusYears(AT_MOST_YEARS).isBefore(end)) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        LocalDate settled = today.minusDays(FINAL_AFTER_DAYS);
        LocalDate first = quarterOf(start.minusDays(1)).plusMonths(MONTHS);
        LocalDate last = quarterOf(end.isBefore(settled) ? end : settled);
        return new Quarters(first, last.isBefore(first) ? first : last);
    }

    private static LocalDate quarterOf(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /// @param start belongs to it
    /// @param end does not; the start when there is no whole quarter
    record Quarters(LocalDate start, LocalDate end) {}
}
