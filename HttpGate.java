package clinic.telerehab.kit.hardening;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.HttpProblem;
import clinic.telerehab.kit.problem.ProblemType;
import clinic.telerehab.kit.problem.TraceId;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import org.jspecify.annotations.Nullable;

/// The first and the last word on every request: names it, refuses what no honest client sends, and answers what
/// nothing behind it did.
@ApplicationScoped
class HttpGate {
    private static final int FIRST = 10_000;
    private static final int AFTER_ALL_ROUTES = 30_000;

    private final HttpProblem problems;

    HttpGate(HttpProblem problems) {
        this.problems = problems;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void answerTheRest(@Observes Router router) {
        router.route().order(-FIRST - 1).failureHandler(this::failed);
        router.route().order(AFTER_ALL_ROUTES).handler(request -> problems.answer(request, CommonProblem.NOT_FOUND));
    }

    void guardManagement(@Observes ManagementInterface management) {
        management.router().route().order(-FIRST).handler(request -> {
            SecurityHeaders.add(request.response());
            request.next();
        });
    }

    private void admit(RoutingContext request) {
        SecurityHeaders.add(request.response());
        var unused = TraceId.begin(request.request().getHeader("traceparent"));
        ProblemType refusal = RequestRules.check(request.request());
        if (refusal == null) {
            request.next();
        } else {
            problems.answer(request, refusal);
        }
    }

    private void failed(RoutingContext request) {
        @Nullable Throwable failure = request.failure();
        switch (request.statusCode()) {
            case 400 -> problems.answer(request, CommonProblem.MALFORMED_REQUEST);
            case 404 -> problems.answer(request, new NotFoundException());
            case 405 -> problems.answer(request, CommonProblem.METHOD_NOT_ALLOWED);
            case 413 -> problems.answer(request, CommonProblem.BODY_TOO_LARGE);
            default -> problems.answer(request, failure == null ? new IllegalStateException("no cause") : failure);
        }
    }
}
