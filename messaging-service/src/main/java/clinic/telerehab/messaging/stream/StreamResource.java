package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.hardening.LongLived;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.messaging.stream.StreamAdmission.Admitted;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Live updates over HTTP.
@Path("/v1/events")
@Tag(name = "Events")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class StreamResource {
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private final EventStream stream;
    private final StreamStart start;
    private final OpenStreams open;

    StreamResource(EventStream stream, StreamStart start, OpenStreams open) {
        this.stream = stream;
        this.start = start;
        this.open = open;
    }

    @GET
    @Admitted
    @LongLived
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEvents",
            summary = "What changes from now on, or since the id in Last-Event-ID; ids only, until the token ends")
    @Parameter(name = LAST_EVENT_ID, in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    public Multi<OutboundSseEvent> events(@Context Sse sse) {
        return open.counted(stream.open(start.caller(), start.after(), start.until(), sse));
    }
}
