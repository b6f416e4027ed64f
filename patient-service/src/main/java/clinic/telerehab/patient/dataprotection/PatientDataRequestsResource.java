package clinic.telerehab.patient.dataprotection;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What is asked about one patient's record, over HTTP.
@Path("/v1/patients/{patientId}/data-requests")
@Tag(name = "Data protection")
@RolesAllowed({Role.PATIENT, Role.CLINIC_ADMIN})
public class PatientDataRequestsResource {
    private final DataRequestService requests;

    PatientDataRequestsResource(DataRequestService requests) {
        this.requests = requests;
    }

    @GET
    @Operation(operationId = "listDataRequests", summary = "What was asked about a record, oldest first")
    public Uni<Page<DataRequestView>> list(@RestPath UUID patientId, @BeanParam @Valid PageRequest page) {
        return requests.list(patientId, page).map(read -> read.map(DataRequest::view));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "askDataRequest",
            summary = "Ask for a copy of a record, the end of its use or its erasure")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DataRequestView.class)))
    public Uni<Response> ask(@RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid AskDataRequest request) {
        return requests.ask(patientId, id, request)
                .map(created -> created.map(DataRequest::view).response());
    }
}
