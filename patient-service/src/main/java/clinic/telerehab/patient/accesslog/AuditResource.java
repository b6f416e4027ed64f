package clinic.telerehab.patient.accesslog;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// The audit of one patient over HTTP.
@Path("/v1/audit")
@Tag(name = "Audit")
@RolesAllowed(Role.CLINIC_ADMIN)
public class AuditResource {
    private final AccessLogService log;

    AuditResource(AccessLogService log) {
        this.log = log;
    }

    @GET
    @Operation(operationId = "searchAudit", summary = "Who did or tried what with a patient's record, newest first")
    public Uni<Page<AuditView>> search(
            @RestQuery @NotNull UUID patientId, @BeanParam @Valid TimeBound bound, @BeanParam @Valid PageRequest page) {
        return log.ofPatient(patientId, bound, page);
    }
}
