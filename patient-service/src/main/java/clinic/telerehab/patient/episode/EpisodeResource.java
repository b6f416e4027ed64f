package clinic.telerehab.patient.episode;

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

/// One episode over HTTP; its commands are in [EpisodeCommandResource].
@Path("/v1/episodes/{id}")
@Tag(name = "Episodes")
public class EpisodeResource {
    private final EpisodeService episodes;

    EpisodeResource(EpisodeService episodes) {
        this.episodes = episodes;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "getEpisode", summary = "Read an episode")
    public Uni<EpisodeView> get(@RestPath UUID id) {
        return episodes.get(id);
    }

    @GET
    @Path("/transitions")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "listEpisodeTransitions", summary = "Every step of an episode: who, when and why")
    public Uni<List<TransitionView>> transitions(@RestPath UUID id) {
        return episodes.transitions(id);
    }
}
