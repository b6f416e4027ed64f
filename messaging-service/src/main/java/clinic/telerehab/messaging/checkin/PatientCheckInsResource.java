package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The check-ins of one patient over HTTP.
@Path("/v1/patients/{patientId}/check-ins")
@Tag(name = "Check-ins")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class PatientCheckInsResource {
    private final CheckInService checkIns;

    PatientCheckInsResource(CheckInService checkIns) {
        this.checkIns = checkIns;
    }

    @GET
    @Operation(operationId = "listCheckIns", summary = "The check-ins of a patient, newest first")
    public Uni<Page<CheckInView>> list(
            @RestPath UUID patientId,
            @QueryParam("state") @Nullable CheckInState state,
            @BeanParam @Valid PageRequest page) {
        return checkIns.list(patientId, state, page);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "askCheckIn", summary = "Ask to be shown exercises, or to show them")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CheckInView.class)))
    public Uni<Response> ask(@RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid AskCheckInRequest request) {
        return checkIns.ask(patientId, id, request).map(created -> created.response());
    }
}
