package clinic.telerehab.program.prescription;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.change.IfMatch;
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

/// The revisions of a program over HTTP. They are made under an id of the client, and known by their number.
@Path("/v1")
@Tag(name = "Programs")
public class RevisionResource {
    private final RevisionService revisions;
    private final RevisionHistory history;

    RevisionResource(RevisionService revisions, RevisionHistory history) {
        this.revisions = revisions;
        this.history = history;
    }

    @GET
    @Path("/programs/{id}/revisions")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "listRevisions", summary = "The revisions of a program, newest first")
    public Uni<Page<RevisionSummary>> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return history.list(id, page);
    }

    @GET
    @Path("/programs/{id}/revisions/{revision}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "getRevision", summary = "What a program asked for, by the number of the revision")
    public Uni<RevisionView> get(@RestPath UUID id, @RestPath int revision) {
        return history.get(id, revision);
    }

    @GET
    @Path("/programs/{id}/revisions/{revision}/diff/{other}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "diffRevisions", summary = "What changed from one revision to another")
    public Uni<RevisionDiffView> diff(@RestPath UUID id, @RestPath int revision, @RestPath int other) {
        return history.diff(id, revision, other);
    }

    @PUT
    @Path("/programs/{id}/revisions/{revision}")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(
            operationId = "reviseProgram",
            summary = "Change what a program asks for, from a day on; answers with the program as it is then")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProgramView.class)))
    public Uni<Response> revise(
            @RestPath UUID id,
            @RestPath UUID revision,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid ReviseRequest request) {
        return revisions.revise(new Target(id, seen), revision, request).map(Creation::response);
    }
}
