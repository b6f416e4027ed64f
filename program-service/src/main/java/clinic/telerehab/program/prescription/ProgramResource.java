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

/// Programs over HTTP: drafting and reading.
@Path("/v1")
@Tag(name = "Programs")
public class ProgramResource {
    private final PrescriptionService prescription;

    ProgramResource(PrescriptionService prescription) {
        this.prescription = prescription;
    }

    @GET
    @Path("/patients/{patientId}/programs")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "listPrograms", summary = "A patient's programs, newest first")
    public Uni<Page<ProgramSummary>> list(@RestPath UUID patientId, @BeanParam @Valid PageRequest page) {
        return prescription.list(patientId, page).map(programs -> programs.map(ProgramSummary::of));
    }

    @PUT
    @Path("/patients/{patientId}/programs/{id}")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(
            operationId = "draftProgram",
            summary = "Draft a program under an id of your making, from a template, as a copy or item by item")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProgramView.class)))
    public Uni<Response> draft(
            @RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid DraftProgramRequest request) {
        return prescription.draft(patientId, id, request).map(Creation::response);
    }

    @GET
    @Path("/programs/{id}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "getProgram", summary = "Read a program")
    public Uni<ProgramView> get(@RestPath UUID id) {
        return prescription.get(id);
    }

    @PUT
    @Path("/programs/{id}/draft")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(operationId = "redraftProgram", summary = "Replace the content of a draft")
    public Uni<ProgramView> redraft(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull @Valid DraftProgramRequest request) {
        return prescription.redraft(id, seen, request);
    }
}
