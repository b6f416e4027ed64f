package clinic.telerehab.patient.goal;

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

/// The goals of an episode over HTTP.
@Path("/v1/episodes/{episodeId}/goals")
@Tag(name = "Goals")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class EpisodeGoalsResource {
    private final GoalService goals;

    EpisodeGoalsResource(GoalService goals) {
        this.goals = goals;
    }

    @GET
    @Operation(operationId = "listGoals", summary = "The goals of an episode, oldest first")
    public Uni<Page<GoalView>> list(@RestPath UUID episodeId, @BeanParam @Valid PageRequest page) {
        return goals.list(episodeId, page).map(read -> read.map(Goal::view));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGoal", summary = "Read a goal")
    public Uni<GoalView> get(@RestPath UUID episodeId, @RestPath UUID id) {
        return goals.get(episodeId, id).map(Goal::view);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "setGoal", summary = "Set a goal under an id of your making; a patient's is a proposal")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GoalView.class)))
    public Uni<Response> set(@RestPath UUID episodeId, @RestPath UUID id, @NotNull @Valid SetGoalRequest request) {
        return goals.set(episodeId, id, request)
                .map(created -> created.map(Goal::view).response());
    }
}
