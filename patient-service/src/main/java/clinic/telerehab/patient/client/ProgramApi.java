package clinic.telerehab.patient.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/// The internal resources of program-service that this service asks.
@Path("/internal/episodes/{id}/maintenance-status")
interface ProgramApi {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<MaintenanceStatus> maintenanceStatus(
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") UUID episodeId,
            @QueryParam("patientId") UUID patientId);
}
