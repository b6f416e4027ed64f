package clinic.telerehab.patient.caseload;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The caseload over HTTP.
@Path("/v1/caseload")
@Tag(name = "Caseload")
@RolesAllowed(Role.CLINICIAN)
public class CaseloadResource {
    private final CaseloadService caseload;

    CaseloadResource(CaseloadService caseload) {
        this.caseload = caseload;
    }

    @GET
    @Operation(
            operationId = "listCaseload",
            summary = "Your patients, the neediest first, with the reasons; answers while other services are down")
    public Uni<Page<CaseloadEntry>> list(@BeanParam @Valid CaseloadFilter filter) {
        return caseload.list(filter);
    }
}
