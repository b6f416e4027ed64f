package clinic.telerehab.kit.hardening;

import clinic.telerehab.kit.problem.CommonProblem;
import clinic.telerehab.kit.problem.OutageLog;
import clinic.telerehab.kit.problem.PlainProblem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Answers 503 for a request that takes too long, whatever it waits for: a session of the database, a lock, a peer. The
/// wait itself goes on and ends by its own limits; only the caller need not wait with it.
class Deadline {
    private static final int BEFORE_ALL = 1;

    private final Vertx vertx;
    private final Duration within;
    private final OutageLog outages;

    Deadline(Vertx vertx, @ConfigProperty(name = "hardening.deadline") Duration within, OutageLog outages) {
        this.vertx = vertx;
        this.within = within;
        this.outages = outages;
    }

    @ServerRequestFilter
    @Priority(BEFORE_ALL)
    void set(ContainerRequestContext request, ResourceInfo resource, RoutingContext route) {
        if (resource.getResourceMethod().isAnnotationPresent(LongLived.class)) {
            return;
        }
        long timer = vertx.setTimer(within.toMillis(), late -> giveUp(route.response()));
        route.addEndHandler(ended -> vertx.cancelTimer(timer));
    }

    private void giveUp(HttpServerResponse response) {
        if (!response.headWritten()) {
            outages.tell("no answer within " + within);
            PlainProblem.answer(response, CommonProblem.SERVICE_UNAVAILABLE);
        }
    }
}
