package clinic.telerehab.messaging.stream;

import clinic.telerehab.kit.feed.FeedPosition;
import clinic.telerehab.kit.hardening.LongLived;
import clinic.telerehab.kit.identity.CurrentCaller;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Live updates over HTTP.
@Path("/v1/events")
@Tag(name = "Events")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class StreamResource {
    private final StreamAccess access;
    private final EventStream stream;
    private final StreamReader reader;
    private final CurrentCaller currentCaller;

    StreamResource(StreamAccess access, EventStream stream, StreamReader reader, CurrentCaller currentCaller) {
        this.access = access;
        this.stream = stream;
        this.reader = reader;
        this.currentCaller = currentCaller;
    }

    @GET
    @LongLived
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEvents",
            summary = "What changes from now on, or since the id in Last-Event-ID; ids only, until the token ends")
    public Multi<OutboundSseEvent> events(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        Instant expiresAt = currentCaller.expiresAt();
        Uni<FeedPosition> start =
                lastEventId == null ? reader.now() : Uni.createFrom().item(FeedPosition.parse(lastEventId));
        return access.open()
                .onItem()
                .transformToMulti(
                        caller -> start.onItem().transformToMulti(after -> stream.open(caller, after, expiresAt, sse)));
    }
}
