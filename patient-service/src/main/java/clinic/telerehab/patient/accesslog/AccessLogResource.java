package clinic.telerehab.patient.accesslog;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who looked at one's own record, over HTTP.
@Path("/v1/me/access-log")
@Tag(name = "Me")
@RolesAllowed(Role.PATIENT)
public class AccessLogResource {
    private final AccessLogService log;

    AccessLogResource(AccessLogService log) {
        this.log = log;
    }

    @GET
    @Operation(operationId = "listOwnAccessLog", summary = "Which staff looked at your record, newest first")
    public Uni<Page<AccessLogEntry>> list(@BeanParam @Valid TimeBound bound, @BeanParam @Valid PageRequest page) {
        return log.own(bound, page);
    }
}
