package clinic.telerehab.patient.practitioner;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The staff directory over HTTP.
@Path("/v1/practitioners")
@Tag(name = "Practitioners")
public class PractitionerResource {
    private final PractitionerService practitioners;

    PractitionerResource(PractitionerService practitioners) {
        this.practitioners = practitioners;
    }

    @GET
    @RolesAllowed(Role.CLINIC_ADMIN)
    @Operation(operationId = "listPractitioners", summary = "The staff of your clinics, or of one of them")
    public Uni<Page<PractitionerSummary>> list(@RestQuery @Nullable UUID clinicId, @BeanParam @Valid PageRequest page) {
        return practitioners.list(clinicId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.CLINIC_ADMIN)
    @Operation(operationId = "getPractitioner", summary = "Read one member of staff")
    public Uni<PractitionerView> get(@RestPath UUID id) {
        return practitioners.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.CLINIC_ADMIN)
    @Operation(operationId = "changePractitioner", summary = "Change a member of staff; deactivating ends all access")
    public Uni<PractitionerView> change(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = PractitionerChange.class)))
                    MergePatch request) {
        return practitioners.change(id, seen, request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CLINIC_ADMIN, Role.OPS})
    @Operation(operationId = "registerPractitioner", summary = "Register a member of staff")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PractitionerView.class)))
    public Uni<Response> register(@RestPath UUID id, @NotNull @Valid RegisterPractitionerRequest request) {
        return practitioners.register(id, request).map(Creation::response);
    }
}
