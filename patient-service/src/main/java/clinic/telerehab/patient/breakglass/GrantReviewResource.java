package clinic.telerehab.patient.breakglass;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The review of emergency access over HTTP.
@Path("/v1/access-grants")
@Tag(name = "Emergency access")
@RolesAllowed(Role.CLINIC_ADMIN)
public class GrantReviewResource {
    private static final String PENDING = "pending";

    private final GrantReviewService reviews;

    GrantReviewResource(GrantReviewService reviews) {
        this.reviews = reviews;
    }

    @GET
    @Operation(operationId = "listAccessGrants", summary = "Emergency access at your clinic, oldest first")
    public Uni<Page<AccessGrantView>> list(
            @RestQuery @DefaultValue(PENDING) @Pattern(regexp = "pending|done") String review,
            @BeanParam @Valid PageRequest page) {
        return reviews.list(PENDING.equals(review), page).map(found -> found.map(AccessGrantView::of));
    }

    @POST
    @Path("/{id}/review")
    @Operation(operationId = "reviewAccessGrant", summary = "Say what the clinic thinks of an emergency access")
    public Uni<AccessGrantView> review(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid ReviewGrantRequest request) {
        return reviews.review(id, seen, request).map(AccessGrantView::of);
    }
}
