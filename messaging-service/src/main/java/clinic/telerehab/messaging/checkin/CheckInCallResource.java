package clinic.telerehab.messaging.checkin;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.messaging.room.JoinView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Check-ins in a call over HTTP.
@Path("/v1/check-ins/{id}")
@Tag(name = "Check-ins")
public class CheckInCallResource {
    private final CheckInCallService calls;

    CheckInCallResource(CheckInCallService calls) {
        this.calls = calls;
    }

    @POST
    @Path("/schedule")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "scheduleCheckIn", summary = "Say when the call takes place, or at which other time")
    public Uni<CheckInView> schedule(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid ScheduleRequest request) {
        return calls.schedule(id, seen, request);
    }

    @POST
    @Path("/join")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "joinCheckIn", summary = "Come to the room, or come back; safe to repeat")
    public Uni<JoinView> join(@RestPath UUID id) {
        return calls.join(id);
    }

    @POST
    @Path("/leave")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "leaveCheckIn", summary = "Leave the room; nothing ends by that")
    public Uni<CheckInView> leave(@RestPath UUID id) {
        return calls.leave(id);
    }

    @POST
    @Path("/end")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "endCheckIn", summary = "End the call for everybody")
    public Uni<CheckInView> end(@RestPath UUID id) {
        return calls.end(id);
    }
}
