package clinic.telerehab.patient.accesslog;

import clinic.telerehab.kit.hardening.QueryMoment;
import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.DomainProblem;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// From when to when, for `@BeanParam`. Always bounded: the audit is kept by month, and only the months asked for are
/// read.
public class TimeBound {
    private static final Duration USUALLY = Duration.ofDays(90);
    private static final Duration AT_MOST = Duration.ofDays(366);

    @QueryParam("from")
    @Parameter(
            description = "First moment; 90 days before the last when left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    QueryMoment from;

    @QueryParam("to")
    @Parameter(
            description = "Moment behind the last; now when left out; at most 366 days after the first",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    QueryMoment to;

    /// @throws DomainProblem `invalid-parameter` when it ends before it starts or is too long
    Span within(Instant now) {
        Instant end = to == null ? now.plusSeconds(1) : to.at();
        Instant start = from == null ? end.minus(USUALLY) : from.at();
        if (!start.isBefore(end) || start.plus(AT_MOST).isBefore(end)) {
            throw new DomainProblem(CommonProblem.INVALID_PARAMETER);
        }
        return new Span(start, end);
    }

    /// @param start belongs to it
    /// @param end does not
    record Span(Instant start, Instant end) {}
}
