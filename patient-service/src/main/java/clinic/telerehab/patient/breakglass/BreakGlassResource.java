package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Emergency access over HTTP.
@Path("/v1/patients/{patientId}/access-grants/{id}")
@Tag(name = "Emergency access")
@RolesAllowed(Role.CLINICIAN)
public class BreakGlassResource {
    private final BreakGlassService breakGlass;

    BreakGlassResource(BreakGlassService breakGlass) {
        this.breakGlass = breakGlass;
    }

    @PUT
    @Operation(
            operationId = "breakGlass",
            summary = "Open a record for four hours in an emergency; lead, clinic and patient learn of it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccessGrantView.class)))
    public Uni<Response> open(@RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid BreakGlassRequest request) {
        return breakGlass
                .open(patientId, id, request)
                .map(created -> created.map(AccessGrantView::of).response());
    }
}
