package clinic.telerehab.patient.report;

import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a clinic's care came to, over HTTP.
@Path("/v1/reports/outcomes")
@Tag(name = "Reports")
@RolesAllowed(Role.CLINIC_ADMIN)
public class OutcomeReportResource {
    private final OutcomeReportService reports;

    OutcomeReportResource(OutcomeReportService reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "getOutcomeReport",
            summary = "What discharged episodes came to, by instrument",
            description = "Figures are sums of whole calendar quarters that are over, as each stood when it ended. A "
                    + "quarter with fewer than five episodes counts nowhere, so that nobody can be singled out, not "
                    + "even by subtracting reports from each other.")
    public Uni<OutcomeReportView> read(@RestQuery @Nullable UUID clinicId, @BeanParam @Valid Window window) {
        return reports.read(clinicId, window);
    }
}
