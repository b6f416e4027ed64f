package clinic.telerehab.patient.intake;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The intake of an episode over HTTP.
@Path("/v1/episodes/{episodeId}/intake")
@Tag(name = "Intake")
public class IntakeResource {
    private final IntakeService intakes;

    IntakeResource(IntakeService intakes) {
        this.intakes = intakes;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "getIntake", summary = "The newest version of the intake, or the one of that number")
    public Uni<IntakeView> get(@RestPath UUID episodeId, @RestQuery @Min(1) @Nullable Integer number) {
        return intakes.get(episodeId, number);
    }

    @PUT
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(
            operationId = "saveIntake",
            summary = "Save the draft; once there is one, with the version seen. Red flags act at once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IntakeView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IntakeView.class)))
    public Uni<Response> save(
            @RestPath UUID episodeId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid SaveIntakeRequest request) {
        return intakes.save(episodeId, seen, request).map(saved -> saved.response());
    }

    @POST
    @Path("/sign")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "signIntake", summary = "Sign the draft, which then never changes")
    public Uni<IntakeView> sign(
            @RestPath UUID episodeId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid SignIntakeRequest request) {
        return intakes.sign(episodeId, seen, request);
    }

    @POST
    @Path("/amend")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "amendIntake", summary = "Begin the next version of a signed intake, as a draft")
    public Uni<IntakeView> amend(
            @RestPath UUID episodeId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid AmendIntakeRequest request) {
        return intakes.amend(episodeId, seen, request.reason());
    }
}
