package clinic.telerehab.patient.followup;

import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The follow-ups of an episode over HTTP.
@Path("/v1/episodes/{episodeId}/follow-ups")
@Tag(name = "Follow-ups")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class EpisodeFollowUpsResource {
    private final FollowUpService followUps;

    EpisodeFollowUpsResource(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @GET
    @Operation(operationId = "listFollowUps", summary = "The follow-ups after a discharge, in the order they are due")
    public Uni<List<FollowUpView>> list(@RestPath UUID episodeId) {
        return followUps.list(episodeId);
    }
}
