package clinic.telerehab.program.reason;

import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// Reasons for not exercising as patients give them, over HTTP.
@Path("/v1/me/non-adherence-reasons")
@Tag(name = "Adherence")
@RolesAllowed(Role.PATIENT)
public class MyReasonResource {
    private final ReasonService reasons;

    MyReasonResource(ReasonService reasons) {
        this.reasons = reasons;
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "giveNonAdherenceReason",
            summary = "Say why nothing, or less, was done; safe to send again",
            description = "The answer suggests what may help. Nothing of the program changes by itself.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReasonView.class)))
    public Uni<Response> give(@RestPath UUID id, @NotNull @Valid GiveReasonRequest request) {
        return reasons.give(id, request).map(created -> created.response());
    }
}
