package clinic.telerehab.patient.episode;

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

/// A patient's episodes over HTTP.
@Path("/v1/patients/{patientId}/episodes")
@Tag(name = "Episodes")
public class PatientEpisodesResource {
    private final EpisodeService episodes;

    PatientEpisodesResource(EpisodeService episodes) {
        this.episodes = episodes;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "listEpisodes", summary = "A patient's episodes of care, newest first")
    public Uni<Page<EpisodeView>> list(@RestPath UUID patientId, @BeanParam @Valid PageRequest page) {
        return episodes.list(patientId, page);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "openEpisode", summary = "Open an episode of care under an id of your making")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EpisodeView.class)))
    public Uni<Response> open(@RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid OpenEpisodeRequest request) {
        return episodes.open(patientId, id, request).map(created -> created.response());
    }
}
