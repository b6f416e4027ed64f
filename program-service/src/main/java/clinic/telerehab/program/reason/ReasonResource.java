package clinic.telerehab.program.reason;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Reasons for not exercising as the care team reads them, over HTTP.
@Path("/v1")
@Tag(name = "Adherence")
@RolesAllowed(Role.CLINICIAN)
public class ReasonResource {
    private final ReasonService reasons;

    ReasonResource(ReasonService reasons) {
        this.reasons = reasons;
    }

    @GET
    @Path("/programs/{id}/non-adherence-reasons")
    @Operation(
            operationId = "listNonAdherenceReasons",
            summary = "Why a patient did not exercise, newest first, and what may help")
    public Uni<Page<ReasonView>> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return reasons.list(id, page);
    }
}
