package clinic.telerehab.patient.assessment;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One assessment over HTTP.
@Path("/v1/assessments/{id}")
@Tag(name = "Assessments")
public class AssessmentResource {
    private final AssessmentService assessments;

    AssessmentResource(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "getAssessment", summary = "An assessment with its score and what that means")
    public Uni<AssessmentView> get(@RestPath UUID id) {
        return assessments.get(id);
    }

    @POST
    @Path("/retract")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "retractAssessment", summary = "Take an assessment that was a mistake out of what counts")
    public Uni<AssessmentView> retract(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid RetractAssessmentRequest request) {
        return assessments.retract(id, request, seen);
    }
}
