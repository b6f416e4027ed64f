package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The caller's own check-ins over HTTP. A class of its own, because all of a class is found by the class's path, and
/// another feature has the one above it.
@Path("/v1/me/check-ins")
@Tag(name = "Check-ins")
@RolesAllowed(Role.PATIENT)
public class OwnCheckInsResource {
    private final CheckInService checkIns;

    OwnCheckInsResource(CheckInService checkIns) {
        this.checkIns = checkIns;
    }

    @GET
    @Operation(operationId = "listOwnCheckIns", summary = "Your own check-ins, newest first")
    public Uni<Page<CheckInView>> own(
            @QueryParam("state") @Nullable CheckInState state, @BeanParam @Valid PageRequest page) {
        return checkIns.own(state, page);
    }
}
