package clinic.telerehab.messaging.room;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Rooms over HTTP. What is said in them never comes here.
@Path("/v1/rooms/{id}")
@Tag(name = "Rooms")
public class RoomResource {
    static final String TOKEN = "X-Room-Token";

    private final RoomService rooms;

    RoomResource(RoomService rooms) {
        this.rooms = rooms;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "readRoom", summary = "A room, with who is in it and who waits")
    public Uni<RoomView> read(@RestPath UUID id) {
        return rooms.read(id);
    }

    @POST
    @Path("/admit")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "admitToRoom", summary = "Let somebody in who waits")
    public Uni<RoomView> admit(@RestPath UUID id, @NotNull @Valid AdmitRequest request) {
        return rooms.admit(id, request.participantId());
    }

    @POST
    @Path("/lock")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "lockRoom", summary = "Turn newcomers away; who was in may come back")
    public Uni<RoomView> lock(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return rooms.lock(id, seen);
    }

    @POST
    @Path("/unlock")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "unlockRoom", summary = "Take newcomers again")
    public Uni<RoomView> unlock(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return rooms.unlock(id, seen);
    }

    @PUT
    @Path("/guests/{guestId}")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "inviteGuest", summary = "Make a link for somebody without a login")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GuestView.class)))
    public Uni<Response> invite(@RestPath UUID id, @RestPath UUID guestId, @NotNull @Valid InviteGuestRequest request) {
        return rooms.invite(id, guestId, request).map(created -> created.response());
    }

    @POST
    @Path("/signals")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(
            operationId = "sendSignal",
            summary = "Tell one participant what their browser needs; it arrives on their event stream")
    @APIResponse(responseCode = "204", description = "Relayed")
    public Uni<Void> signal(
            @RestPath UUID id, @RestHeader(TOKEN) @Nullable String token, @NotNull @Valid SignalRequest request) {
        return rooms.signal(id, token, request);
    }
}
