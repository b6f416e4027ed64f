package clinic.telerehab.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns every failure into a problem document. What no rule names is a 500 and is logged with its trace. So is
/// why something was missing for a 503. Nothing else is, because a refusal is an ordinary answer.
class ProblemMapper {
    private static final int UNAVAILABLE = CommonProblem.SERVICE_UNAVAILABLE.status();

    private final ProblemResponse answers;
    private final ConstraintProblems constraints;
    private final Denials denials;
    private final OutageLog outages;

    ProblemMapper(ProblemResponse answers, ConstraintProblems constraints, Denials denials, OutageLog outages) {
        this.answers = answers;
        this.constraints = constraints;
        this.denials = denials;
        this.outages = outages;
    }

    @ServerExceptionMapper
    Response map(DomainProblem problem) {
        if (problem.type().status() == UNAVAILABLE) {
            outages.tell(Failure.nameOf(problem));
        }
        return answers.of(problem.type(), body -> body.withExtensions(problem.extensions()));
    }

    @ServerExceptionMapper
    Response map(ConstraintViolationException invalid) {
        List<ProblemBody.Violation> violations = invalid.getConstraintViolations().stream()
                .map(ProblemMapper::violation)
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        boolean isInBody = invalid.getConstraintViolations().stream().anyMatch(ProblemMapper::isInBody);
        return answers.of(
                isInBody ? CommonProblem.VALIDATION_FAILED : CommonProblem.INVALID_PARAMETER,
                body -> body.withViolations(violations));
    }

    /// By convention the parameter that takes the body is called `request`.
    private static boolean isInBody(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().matches("[^.]*\\.request\\b.*");
    }

    @ServerExceptionMapper({OptimisticLockException.class, org.hibernate.StaleObjectStateException.class})
    Response stale(RuntimeException stale) {
        return answers.of(CommonProblem.STALE_VERSION);
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    Response unauthenticated(RuntimeException failure) {
        denials.count(CommonProblem.NOT_AUTHENTICATED);
        return Response.fromResponse(answers.of(CommonProblem.NOT_AUTHENTICATED))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    Response map(ForbiddenException forbidden) {
        return forbidden();
    }

    private Response forbidden() {
        denials.count(CommonProblem.FORBIDDEN);
        return answers.of(CommonProblem.FORBIDDEN);
    }

    /// JSON that can't be read; where, but never what.
    @ServerExceptionMapper(
            value = {MismatchedInputException.class, JsonMappingException.class, JsonProcessingException.class},
            priority = 1)
    Response unreadable(JsonProcessingException unreadable) {
        var place = unreadable.getLocation();
        return answers.of(
                CommonProblem.MALFORMED_REQUEST,
                body -> place == null
                        ? body
                        : body.withDetail("line %d, column %d".formatted(place.getLineNr(), place.getColumnNr())));
    }

    @ServerExceptionMapper
    Response map(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 400 -> answers.of(CommonProblem.MALFORMED_REQUEST);
            case 401 -> unauthenticated(refused);
            case 403 -> forbidden();
            // A value that can't be read is no missing page, though the framework says so.
            case 404 ->
                answers.of(refused.getCause() == null ? CommonProblem.NOT_FOUND : CommonProblem.INVALID_PARAMETER);
            case 405 -> answers.of(CommonProblem.METHOD_NOT_ALLOWED);
            case 406 -> answers.of(CommonProblem.NOT_ACCEPTABLE);
            case 413 -> answers.of(CommonProblem.BODY_TOO_LARGE);
            case 415 -> answers.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            default -> failed(refused);
        };
    }

    @ServerExceptionMapper
    Response map(Throwable failure) {
        return failed(failure);
    }

    private Response failed(Throwable failure) {
        ProblemType violated = constraints.of(failure);
        if (violated != null) {
            return answers.of(violated);
        }
        if (Outage.isCauseOf(failure)) {
            outages.tell(Failure.nameOf(failure));
            return answers.of(CommonProblem.SERVICE_UNAVAILABLE);
        }
        if (isTooLate(failure)) {
            return answers.of(CommonProblem.SERVICE_UNAVAILABLE);
        }
        Log.errorf("request failed: %s", Failure.traceOf(failure));
        return answers.of(CommonProblem.INTERNAL_ERROR);
    }

    /// The caller was answered when the deadline came; what the request came to after that is nobody's.
    private static boolean isTooLate(Throwable failure) {
        return failure instanceof IllegalStateException
                && "Response has already been written".equals(failure.getMessage());
    }

    /// The message of a constraint is ours and names the rule; the value itself never appears.
    private static ProblemBody.Violation violation(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        // The path starts with method and parameter name, which mean nothing to a caller.
        String field = path.replaceFirst("^[^.]*\\.", "").replaceFirst("^request\\.", "");
        return new ProblemBody.Violation(field, violation.getMessage());
    }
}
