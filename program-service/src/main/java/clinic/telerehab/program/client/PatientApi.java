package clinic.telerehab.program.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/// The internal resources of patient-service that this service asks.
@Path("/internal/patients/{id}/clinical-context")
interface PatientApi {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<ClinicalContext> clinicalContext(
            @HeaderParam("Authorization") String authorization, @PathParam("id") UUID patientId);
}
