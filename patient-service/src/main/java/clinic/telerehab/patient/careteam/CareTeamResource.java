package clinic.telerehab.patient.careteam;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Care teams over HTTP.
@Path("/v1/patients/{patientId}/care-team")
@Tag(name = "Care teams")
public class CareTeamResource {
    private final CareTeamService careTeams;

    CareTeamResource(CareTeamService careTeams) {
        this.careTeams = careTeams;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "listCareTeam", summary = "Who looks after the patient, now and before")
    public Uni<List<MembershipView>> list(@RestPath UUID patientId) {
        return careTeams
                .list(patientId)
                .map(team -> team.stream().map(MembershipView::of).toList());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "joinCareTeam", summary = "Put a practitioner into the patient's care team")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public Uni<Response> join(
            @RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid JoinCareTeamRequest request) {
        return careTeams
                .join(patientId, id, request)
                .map(created -> created.map(MembershipView::of).response());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "changeCareTeamMembership", summary = "Change a member's role or end; not the lead's")
    public Uni<MembershipView> change(
            @RestPath UUID patientId,
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = MembershipChange.class)))
                    MergePatch request) {
        return careTeams.change(patientId, id, seen, request).map(MembershipView::of);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "endCareTeamMembership", summary = "End a practitioner's access to the patient at once")
    public Uni<MembershipView> end(
            @RestPath UUID patientId, @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return careTeams.end(patientId, id, seen).map(MembershipView::of);
    }
}
