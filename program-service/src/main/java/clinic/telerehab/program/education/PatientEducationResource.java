package clinic.telerehab.program.education;

import clinic.telerehab.kit.change.Creation;
import clinic.telerehab.kit.hardening.LanguageTag;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The cards of a patient over HTTP, for the care team.
@Path("/v1/patients/{patientId}/education")
@Tag(name = "Education")
@RolesAllowed(Role.CLINICIAN)
public class PatientEducationResource {
    private final EducationService education;

    PatientEducationResource(EducationService education) {
        this.education = education;
    }

    @GET
    @Operation(operationId = "listPatientEducation", summary = "What a patient was given to read, and has read")
    public Uni<Page<AssignmentView>> list(
            @RestPath UUID patientId,
            @BeanParam @Valid PageRequest page,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        return education.list(patientId, locale, page);
    }

    @PUT
    @Path("/{code}")
    @Operation(operationId = "assignEducation", summary = "Give a patient a card to read; they have it once at most")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Uni<Response> assign(
            @RestPath UUID patientId,
            @RestPath String code,
            @QueryParam("locale") @DefaultValue("en") @LanguageTag String locale) {
        return education.assign(patientId, code, locale).map(Creation::response);
    }
}
