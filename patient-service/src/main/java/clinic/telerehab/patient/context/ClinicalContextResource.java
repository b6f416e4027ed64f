package clinic.telerehab.patient.context;

import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What program-service asks before a program starts; never routed from outside.
@Path("/internal/patients/{id}/clinical-context")
@Tag(name = "Internal")
@RolesAllowed(Role.SERVICE)
public class ClinicalContextResource {
    private static final List<String> CALLERS = List.of("program-service");

    private final ClinicalContextService contexts;
    private final CurrentCaller caller;

    ClinicalContextResource(ClinicalContextService contexts, CurrentCaller caller) {
        this.contexts = contexts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getClinicalContext",
            summary = "Where care, screening and consent stand, for the rules of a program")
    public Uni<ClinicalContextView> get(@RestPath UUID id) {
        caller.requireClient(CALLERS);
        return contexts.get(id, caller.get());
    }
}
