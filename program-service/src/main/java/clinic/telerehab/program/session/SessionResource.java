package clinic.telerehab.program.session;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.hardening.LongLived;
import clinic.telerehab.kit.hardening.QueryDay;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Sessions over HTTP.
@Path("/v1")
@Tag(name = "Sessions")
public class SessionResource {
    private final LogService logs;
    private final BatchService batches;
    private final SessionService sessions;
    private final CorrectionService corrections;

    SessionResource(LogService logs, BatchService batches, SessionService sessions, CorrectionService corrections) {
        this.logs = logs;
        this.batches = batches;
        this.sessions = sessions;
        this.corrections = corrections;
    }

    @PUT
    @Path("/sessions/{id}")
    @RolesAllowed(Role.PATIENT)
    @Operation(
            operationId = "logSession",
            summary = "Save a session or hand it in; safe to send again",
            description = "A red flag in the mini-screen stops the session: it is stored as BLOCKED, without items, and"
                    + " the answer carries what to do in an emergency.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Uni<Response> log(@RestPath UUID id, @NotNull @Valid LogSessionRequest request) {
        return logs.log(id, request).map(taken -> taken.response());
    }

    /// Fifty transactions one after the other; each has its own limits.
    @POST
    @Path("/sessions/batch")
    @LongLived
    @RolesAllowed(Role.PATIENT)
    @Operation(
            operationId = "logSessions",
            summary = "Hand in up to 50 sessions; each is answered for itself, and all are safe to send again")
    public Uni<BatchView> logAll(@NotNull @Valid BatchRequest request) {
        return batches.log(request);
    }

    @GET
    @Path("/sessions/{id}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "getSession", summary = "Read a logged session")
    public Uni<SessionView> get(@RestPath UUID id) {
        return sessions.get(id);
    }

    @GET
    @Path("/sessions/{id}/versions")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "listSessionVersions", summary = "What a session said before it was changed, newest first")
    public Uni<List<SessionVersionView>> versions(@RestPath UUID id) {
        return sessions.versions(id);
    }

    @PATCH
    @Path("/sessions/{id}/next-morning")
    @RolesAllowed(Role.PATIENT)
    @Operation(operationId = "tellNextMorning", summary = "How it was on the morning after a session")
    public Uni<SessionView> tellMorning(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid AfterPain request) {
        return corrections.tellMorning(id, seen, request);
    }

    @POST
    @Path("/sessions/{id}/amend")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(
            operationId = "amendSession",
            summary = "Correct a session: patients for 48 hours, clinicians at any time with a reason")
    public Uni<SessionView> amend(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid AmendSessionRequest request) {
        return corrections.amend(id, seen, request);
    }

    @POST
    @Path("/sessions/{id}/void")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "voidSession", summary = "Take a session back that should not count")
    public Uni<SessionView> takeBack(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ReasonRequest request) {
        return corrections.takeBack(id, seen, request);
    }

    @POST
    @Path("/sessions/{id}/clear")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "clearSession", summary = "After a red flag, let the patient exercise again")
    public Uni<SessionView> clear(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ReasonRequest request) {
        return corrections.clear(id, seen, request);
    }

    @GET
    @Path("/programs/{programId}/sessions")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "listSessions", summary = "The sessions of a program, newest day first")
    public Uni<Page<SessionView>> list(
            @RestPath UUID programId,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "First day; from the beginning when left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
                    QueryDay from,
            @BeanParam @Valid PageRequest page) {
        return sessions.list(programId, QueryDay.orNull(from), page);
    }
}
