package clinic.telerehab.kit.subjectdata;

import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// This service's part of data-subject requests, for patient-service; never routed from outside.
@Path("/internal/patients/{id}")
@Tag(name = "Internal")
@RolesAllowed(Role.SERVICE)
public class SubjectDataResource {
    private final SubjectDataService records;
    private final SubjectDataConfig config;
    private final CurrentCaller caller;

    SubjectDataResource(SubjectDataService records, SubjectDataConfig config, CurrentCaller caller) {
        this.records = records;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "exportRecord", summary = "All that this service keeps of a patient, table by table")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<String> export(@RestPath UUID id) {
        caller.requireClient(config.callers());
        return records.export(id, caller.get());
    }

    @POST
    @Path("/erasure")
    @Operation(
            operationId = "eraseRecord",
            summary =
                    "Make all that this service keeps of an erased patient unreadable; the same again changes nothing")
    @APIResponse(responseCode = "204", description = "Nothing of it is readable any more")
    public Uni<Void> erase(@RestPath UUID id) {
        caller.requireClient(config.callers());
        return records.erase(id, caller.get());
    }
}
