package clinic.telerehab.program.session;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Sessions over HTTP.
@Path("/v1")
@Tag(name = "Sessions")
public class SessionResource {
    private final SessionService sessions;
    private final TodayService today;

    SessionResource(SessionService sessions, TodayService today) {
        this.sessions = sessions;
        this.today = today;
    }

    @GET
    @Path("/me/today")
    @RolesAllowed(Role.PATIENT)
    @Operation(operationId = "getToday", summary = "What to do today, in your language and your time zone")
    public Uni<TodayView> today(@QueryParam("date") @Nullable LocalDate date) {
        return today.today(date);
    }

    @PUT
    @Path("/sessions/{id}")
    @RolesAllowed(Role.PATIENT)
    @Operation(operationId = "logSession", summary = "Log a session; safe to send again")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> log(@RestPath UUID id, @NotNull @Valid LogSessionRequest request) {
        return sessions.log(id, request)
                .map(created -> created.map(SessionView::of).response());
    }

    @GET
    @Path("/sessions/{id}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "getSession", summary = "Read a logged session")
    public Uni<SessionView> get(@RestPath UUID id) {
        return sessions.get(id).map(SessionView::of);
    }

    @GET
    @Path("/programs/{programId}/sessions")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "listSessions", summary = "The sessions of a program, newest day first")
    public Uni<Page<SessionView>> list(@RestPath UUID programId, @BeanParam @Valid PageRequest page) {
        return sessions.list(programId, page).map(logs -> logs.map(SessionView::of));
    }
}
