package clinic.telerehab.patient.assessment;

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

/// What an episode still asks for, over HTTP.
@Path("/v1/episodes/{episodeId}/assessment-requests")
@Tag(name = "Assessments")
public class EpisodeAssessmentRequestResource {
    private final AssessmentRequestService requests;

    EpisodeAssessmentRequestResource(AssessmentRequestService requests) {
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "listAssessmentRequests", summary = "All that an episode asks for, in order of time")
    public Uni<Page<AssessmentRequestView>> list(@RestPath UUID episodeId, @BeanParam @Valid PageRequest page) {
        return requests.list(episodeId, page);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "askForAssessment", summary = "Ask the patient for an assessment within some time")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = AssessmentRequestView.class)))
    public Uni<Response> ask(
            @RestPath UUID episodeId, @RestPath UUID id, @NotNull @Valid AskAssessmentRequest request) {
        return requests.ask(episodeId, id, request).map(created -> created.response());
    }
}
