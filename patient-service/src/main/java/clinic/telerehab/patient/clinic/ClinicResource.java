package clinic.telerehab.patient.clinic;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Clinics over HTTP.
@Path("/v1/clinics/{id}")
@Tag(name = "Clinics")
public class ClinicResource {
    private final ClinicService clinics;

    ClinicResource(ClinicService clinics) {
        this.clinics = clinics;
    }

    @PUT
    @RolesAllowed(Role.OPS)
    @Operation(operationId = "openClinic", summary = "Set up a clinic")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClinicView.class)))
    public Uni<Response> open(@RestPath UUID id, @NotNull @Valid OpenClinicRequest request) {
        return clinics.open(id, request).map(Creation::response);
    }

    @GET
    @RolesAllowed(Role.CLINIC_ADMIN)
    @Operation(operationId = "getClinic", summary = "Read the settings of your own clinic")
    public Uni<ClinicView> get(@RestPath UUID id) {
        return clinics.get(id);
    }

    @PATCH
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.CLINIC_ADMIN)
    @Operation(operationId = "changeClinic", summary = "Change settings of your own clinic; what is left out stays")
    public Uni<ClinicView> change(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = ClinicChange.class)))
                    MergePatch request) {
        return clinics.change(id, seen, request);
    }
}
