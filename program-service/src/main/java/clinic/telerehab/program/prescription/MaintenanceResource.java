package clinic.telerehab.program.prescription;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What patient-service asks before a discharge; never routed from outside.
@Path("/internal/episodes/{id}/maintenance-status")
@Tag(name = "Internal")
@RolesAllowed(Role.SERVICE)
public class MaintenanceResource {
    private static final List<String> CALLERS = List.of("patient-service");

    private final MaintenanceService maintenance;
    private final CurrentCaller caller;

    MaintenanceResource(MaintenanceService maintenance, CurrentCaller caller) {
        this.maintenance = maintenance;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMaintenanceStatus",
            summary = "Whether a maintenance program runs for an episode, or for its patient under no other episode")
    public Uni<MaintenanceStatusView> status(@RestPath UUID id, @RestQuery @NotNull UUID patientId) {
        caller.requireClient(CALLERS);
        return maintenance.status(id, patientId, caller.get());
    }
}
