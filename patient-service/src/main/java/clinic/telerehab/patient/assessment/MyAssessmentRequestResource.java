package clinic.telerehab.patient.assessment;

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

/// A patient's own forms over HTTP.
@Path("/v1/me/assessment-requests")
@Tag(name = "Assessments")
@RolesAllowed(Role.PATIENT)
public class MyAssessmentRequestResource {
    private final AssessmentRequestService requests;

    MyAssessmentRequestResource(AssessmentRequestService requests) {
        this.requests = requests;
    }

    @GET
    @Operation(operationId = "listMyAssessmentRequests", summary = "What you can fill in now, the oldest first")
    public Uni<Page<AssessmentRequestView>> list(@BeanParam @Valid PageRequest page) {
        return requests.listOwn(page);
    }
}
