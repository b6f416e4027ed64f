package clinic.telerehab.program.report;

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

/// How faithfully a clinic's programs are followed, over HTTP.
@Path("/v1/reports/adherence")
@Tag(name = "Reports")
@RolesAllowed(Role.CLINIC_ADMIN)
public class AdherenceReportResource {
    private final AdherenceReportService reports;

    AdherenceReportResource(AdherenceReportService reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "getAdherenceReport",
            summary = "How faithfully programs were followed, by kind",
            description = "Figures are sums of whole calendar quarters, told once nothing can be logged for them any "
                    + "more. A quarter with fewer than five patients counts nowhere, so that nobody can be singled "
                    + "out, not even by subtracting reports from each other.")
    public Uni<AdherenceReportView> read(@RestQuery @Nullable UUID clinicId, @BeanParam @Valid Window window) {
        return reports.read(clinicId, window);
    }
}
