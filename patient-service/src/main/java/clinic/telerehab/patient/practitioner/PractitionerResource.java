package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.change.Creation;
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

/// The staff directory over HTTP.
@Path("/v1/practitioners/{id}")
@Tag(name = "Practitioners")
@RolesAllowed({Role.CLINIC_ADMIN, Role.OPS})
public class PractitionerResource {
    private final PractitionerService practitioners;

    PractitionerResource(PractitionerService practitioners) {
        this.practitioners = practitioners;
    }

    @PUT
    @Operation(operationId = "registerPractitioner", summary = "Register a member of staff")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PractitionerView.class)))
    public Uni<Response> register(@RestPath UUID id, @NotNull @Valid RegisterPractitionerRequest request) {
        return practitioners.register(id, request).map(Creation::response);
    }
}
