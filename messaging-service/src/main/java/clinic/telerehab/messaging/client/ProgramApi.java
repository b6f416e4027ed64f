package clinic.telerehab.messaging.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;

/// The internal resources of program-service that this service asks.
@Path("/internal/patients/{id}/monitoring-days")
interface ProgramApi {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<MonitoringDays> monitoringDays(
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to);
}
