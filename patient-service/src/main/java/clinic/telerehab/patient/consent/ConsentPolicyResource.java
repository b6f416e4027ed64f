package clinic.telerehab.patient.consent;

import clinic.telerehab.kit.identity.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The texts that people consent to, over HTTP.
@Path("/v1/consent-policies")
@Tag(name = "Consent")
public class ConsentPolicyResource {
    private final ConsentPolicyService policies;

    ConsentPolicyResource(ConsentPolicyService policies) {
        this.policies = policies;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listConsentPolicies", summary = "The versions of each scope's text, newest first")
    public Uni<List<ConsentPolicyView>> list() {
        return policies.list()
                .map(found -> found.stream().map(ConsentPolicyView::of).toList());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OPS)
    @Operation(operationId = "publishConsentPolicy", summary = "Publish a new version of a scope's text")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConsentPolicyView.class)))
    public Uni<Response> publish(@RestPath UUID id, @NotNull @Valid PublishPolicyRequest request) {
        return policies.publish(id, request)
                .map(created -> created.map(ConsentPolicyView::of).response());
    }
}
