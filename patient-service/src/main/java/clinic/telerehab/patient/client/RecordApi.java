package clinic.telerehab.patient.client;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/// The internal resources of every other service about one patient's record.
@Path("/internal/patients/{id}")
interface RecordApi {
    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<String> export(@HeaderParam("Authorization") String authorization, @PathParam("id") UUID patientId);

    @POST
    @Path("/erasure")
    Uni<Void> erase(@HeaderParam("Authorization") String authorization, @PathParam("id") UUID patientId);
}
