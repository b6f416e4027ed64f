package clinic.telerehab.kit.sample;

import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/// A resource with a fault: it fails with a message that says what nobody should know.
@Path("/v1/faults")
@RolesAllowed(Role.PATIENT)
public class FaultResource {
    @GET
    @Path("/{name}")
    public Uni<String> fail(@RestPath String name) {
        return Uni.createFrom().failure(new IllegalStateException("no such bed as that of " + name));
    }
}
