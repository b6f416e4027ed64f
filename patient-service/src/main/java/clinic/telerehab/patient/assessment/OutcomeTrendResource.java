package clinic.telerehab.patient.assessment;

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

/// How an episode goes, over HTTP.
@Path("/v1/episodes/{episodeId}/outcome-trends")
@Tag(name = "Assessments")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class OutcomeTrendResource {
    private final AssessmentService assessments;

    OutcomeTrendResource(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @GET
    @Operation(operationId = "getOutcomeTrends", summary = "Each scale along the episode, against its baseline")
    public Uni<List<OutcomeTrendView>> get(@RestPath UUID episodeId) {
        return assessments.trends(episodeId);
    }
}
