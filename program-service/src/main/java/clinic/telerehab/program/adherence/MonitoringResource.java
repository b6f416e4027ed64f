package clinic.telerehab.program.adherence;

import clinic.telerehab.kit.hardening.QueryDay;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What messaging-service asks for its record of remote monitoring; never routed from outside.
@Path("/internal/patients/{id}/monitoring-days")
@Tag(name = "Internal")
@RolesAllowed(Role.SERVICE)
public class MonitoringResource {
    private static final List<String> CALLERS = List.of("messaging-service");

    private final MonitoringService monitoring;
    private final CurrentCaller caller;

    MonitoringResource(MonitoringService monitoring, CurrentCaller caller) {
        this.monitoring = monitoring;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getMonitoringDays", summary = "On which days a patient reported a session")
    public Uni<MonitoringDaysView> days(
            @RestPath UUID id,
            @RestQuery
                    @NotNull
                    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-03-01"))
                    QueryDay from,
            @RestQuery
                    @NotNull
                    @Parameter(
                            description = "The last day, at most 92 after the first",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-03-30"))
                    QueryDay to) {
        caller.requireClient(CALLERS);
        return monitoring.days(id, from.date(), to.date(), caller.get());
    }
}
