package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Suspending and archiving patients over HTTP.
@Path("/v1/patients/{id}")
@Tag(name = "Patients")
@RolesAllowed(Role.CLINIC_ADMIN)
public class LifecycleResource {
    private final LifecycleService lifecycle;

    LifecycleResource(LifecycleService lifecycle) {
        this.lifecycle = lifecycle;
    }

    @PUT
    @Path("/suspension")
    @Operation(operationId = "suspendPatient", summary = "Shut the patient's login out, in all services")
    public Uni<PatientView> suspend(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return lifecycle.suspend(id, seen).map(PatientView::ofDemographics);
    }

    @DELETE
    @Path("/suspension")
    @Operation(operationId = "reactivatePatient", summary = "Let the patient's login in again")
    public Uni<PatientView> reactivate(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return lifecycle.reactivate(id, seen).map(PatientView::ofDemographics);
    }

    @POST
    @Path("/archive")
    @Operation(operationId = "archivePatient", summary = "Put the record away; refused while an episode is under way")
    public Uni<PatientView> archive(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return lifecycle.archive(id, seen).map(PatientView::ofDemographics);
    }
}
