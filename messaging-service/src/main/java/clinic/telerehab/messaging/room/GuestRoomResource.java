package clinic.telerehab.messaging.room;

import clinic.telerehab.messaging.stream.Relay.Relayed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Rooms over HTTP for guests, who have no login: the link lets them to the door, a clinician lets them in.
@Path("/v1/guest-rooms/{roomId}")
@Tag(name = "Guests")
@PermitAll
public class GuestRoomResource {
    private final GuestService guests;

    GuestRoomResource(GuestService guests) {
        this.guests = guests;
    }

    @POST
    @Path("/join")
    @Operation(operationId = "joinAsGuest", summary = "Come to the door of a room with a link, or come back")
    public Uni<GuestJoinView> join(@RestPath UUID roomId, @NotNull @Valid GuestJoinRequest request) {
        return guests.join(roomId, request);
    }

    @POST
    @Path("/leave")
    @Operation(operationId = "leaveAsGuest", summary = "Leave a room; the link lets you come back")
    @APIResponse(responseCode = "204", description = "Left")
    public Uni<Void> leave(@RestPath UUID roomId, @RestHeader(RoomResource.TOKEN) @Nullable String token) {
        return guests.leave(roomId, token);
    }

    @POST
    @Path("/signals")
    @Operation(operationId = "sendSignalAsGuest", summary = "Tell one participant what their browser needs")
    @APIResponse(responseCode = "204", description = "Relayed")
    public Uni<Void> signal(
            @RestPath UUID roomId,
            @RestHeader(RoomResource.TOKEN) @Nullable String token,
            @NotNull @Valid SignalRequest request) {
        return guests.signal(roomId, token, request);
    }

    @GET
    @Path("/signals")
    @Operation(operationId = "readSignalsAsGuest", summary = "What others told your browser since the id seen last")
    public Uni<List<Relayed>> signals(
            @RestPath UUID roomId,
            @RestHeader(RoomResource.TOKEN) @Nullable String token,
            @QueryParam("after") @Parameter(description = "The id of the last one seen") @Nullable String after) {
        return guests.signals(roomId, token, after);
    }
}
