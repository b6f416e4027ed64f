package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/// The assessments of an episode over HTTP.
@Path("/v1/episodes/{episodeId}/assessments")
@Tag(name = "Assessments")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class EpisodeAssessmentResource {
    private final AssessmentService assessments;

    EpisodeAssessmentResource(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @GET
    @Operation(operationId = "listAssessments", summary = "The assessments of an episode, newest first")
    public Uni<Page<AssessmentView>> list(
            @RestPath UUID episodeId,
            @QueryParam("instrument") @Pattern(regexp = "[A-Z][A-Z0-9_]{2,19}") @Nullable String instrument,
            @BeanParam @Valid PageRequest page) {
        return assessments.list(episodeId, instrument, page);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "recordAssessment", summary = "Record a filled-in instrument; it is scored at once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Uni<Response> record(
            @RestPath UUID episodeId, @RestPath UUID id, @NotNull @Valid RecordAssessmentRequest request) {
        return assessments.record(episodeId, id, request).map(created -> created.response());
    }
}
