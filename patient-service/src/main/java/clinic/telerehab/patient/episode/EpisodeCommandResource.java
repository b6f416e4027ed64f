package clinic.telerehab.patient.episode;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.patient.episode.EpisodeCommandService.Target;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The steps of an episode over HTTP.
@Path("/v1/episodes/{id}")
@Tag(name = "Episodes")
@RolesAllowed(Role.CLINICIAN)
public class EpisodeCommandResource {
    private final EpisodeCommandService episodes;
    private final DischargeService discharges;

    EpisodeCommandResource(EpisodeCommandService episodes, DischargeService discharges) {
        this.episodes = episodes;
        this.discharges = discharges;
    }

    @POST
    @Path("/activate")
    @Operation(
            operationId = "activateEpisode",
            summary = "Start care once intake, screening, consent and lead are there")
    public Uni<EpisodeView> activate(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return episodes.activate(new Target(id, seen));
    }

    @POST
    @Path("/hold")
    @Operation(operationId = "holdEpisode", summary = "Rest care until a review within 14 days")
    public Uni<EpisodeView> hold(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid HoldRequest request) {
        return episodes.hold(new Target(id, seen), request);
    }

    @POST
    @Path("/resume")
    @Operation(operationId = "resumeEpisode", summary = "Go on with care after a hold")
    public Uni<EpisodeView> resume(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return episodes.resume(new Target(id, seen));
    }

    @POST
    @Path("/clear")
    @Operation(operationId = "clearEpisode", summary = "Clear the red flags raised now, after looking into them")
    public Uni<EpisodeView> clear(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ReasonRequest request) {
        return episodes.clear(new Target(id, seen), request.reason());
    }

    @POST
    @Path("/refer-out")
    @Operation(operationId = "referEpisodeOut", summary = "End a blocked episode by sending the patient elsewhere")
    public Uni<EpisodeView> referOut(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ReasonRequest request) {
        return episodes.referOut(new Target(id, seen), request.reason());
    }

    @POST
    @Path("/discharge")
    @Operation(
            operationId = "dischargeEpisode",
            summary = "End treatment and go over to maintenance, if a maintenance program runs (B-DIS-01)")
    public Uni<EpisodeView> discharge(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid DischargeRequest request) {
        return discharges.discharge(new Target(id, seen), request);
    }

    @POST
    @Path("/close")
    @Operation(operationId = "closeEpisode", summary = "Close an episode, with the reason")
    public Uni<EpisodeView> close(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid CloseRequest request) {
        return episodes.close(new Target(id, seen), request);
    }

    @POST
    @Path("/open-relapse")
    @Operation(
            operationId = "openRelapse",
            summary = "End maintenance because the trouble is back; care goes on in a new episode")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EpisodeView.class)))
    public Uni<Response> openRelapse(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid RelapseRequest request) {
        return episodes.openRelapse(new Target(id, seen), request)
                .map(relapse -> new Creation<>(relapse, true).response());
    }
}
