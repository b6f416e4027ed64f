package clinic.telerehab.program.session;

import clinic.telerehab.kit.hardening.QueryDay;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    public Uni<TodayView> today(
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "A day of your calendar; today when left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
                    QueryDay date) {
        return today.today(QueryDay.orNull(date));
    }

    @GET
    @Path("/plan")
    @Operation(operationId = "getPlan", summary = "Your plan from a day until another, 92 days at most")
    public Uni<PlanView> plan(
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "First day; today when left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
                    QueryDay from,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "Last day; as far ahead as sessions are planned when left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-15"))
                    QueryDay to) {
        return today.plan(QueryDay.orNull(from), QueryDay.orNull(to));
    }
}
