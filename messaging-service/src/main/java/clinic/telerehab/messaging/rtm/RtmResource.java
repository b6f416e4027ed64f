package clinic.telerehab.messaging.rtm;

import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The evidence of remote monitoring over HTTP.
@Path("/v1/rtm/{patientId}")
@Tag(name = "Remote monitoring")
@RolesAllowed(Role.CLINICIAN)
public class RtmResource {
    private final RtmReports reports;

    RtmResource(RtmReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "getRtmPeriod",
            summary = "What a month of remote monitoring is evidence of",
            description = "A report of what was done, not a claim. Only for clinics that turned it on.")
    public Uni<RtmPeriodView> get(
            @RestPath UUID patientId,
            @QueryParam("month") @NotNull @Parameter(schema = @Schema(type = SchemaType.STRING, examples = "2026-03"))
                    Month month) {
        return reports.of(patientId, month.value());
    }
}
