package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// Consent over HTTP.
@Path("/v1/patients/{patientId}/consents")
@Tag(name = "Consent")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class ConsentResource {
    private final ConsentService consents;

    ConsentResource(ConsentService consents) {
        this.consents = consents;
    }

    @GET
    @Operation(operationId = "getConsents", summary = "What the patient agreed to: what holds, and its history")
    public Uni<ConsentsView> get(@RestPath UUID patientId) {
        return consents.get(patientId);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "decideConsent", summary = "Record a decision; it holds everywhere within seconds")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Uni<Response> decide(
            @RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid DecideConsentRequest request) {
        return consents.decide(patientId, id, request)
                .map(created -> created.map(ConsentView::of).response());
    }
}
