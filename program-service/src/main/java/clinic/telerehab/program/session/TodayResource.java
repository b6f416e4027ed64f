package clinic.telerehab.program.session;

import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The patient's plan over HTTP.
@Path("/v1/me")
@Tag(name = "Sessions")
@RolesAllowed(Role.PATIENT)
public class TodayResource {
    private final TodayService today;

    TodayResource(TodayService today) {
        this.today = today;
    }

    @GET
    @Path("/today")
    @Operation(operationId = "getToday", summary = "What to do today, in your language and your time zone")
    public Uni<TodayView> today(@RestQuery @Nullable LocalDate date) {
        return today.today(date);
    }

    @GET
    @Path("/plan")
    @Operation(operationId = "getPlan", summary = "Your plan from a day until another, 92 days at most")
    public Uni<PlanView> plan(@RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate to) {
        return today.plan(from, to);
    }
}
