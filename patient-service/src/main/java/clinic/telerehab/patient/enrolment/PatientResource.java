package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Patients over HTTP.
@Path("/v1/patients")
@Tag(name = "Patients")
public class PatientResource {
    private final EnrolmentService enrolment;

    PatientResource(EnrolmentService enrolment) {
        this.enrolment = enrolment;
    }

    @GET
    @RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "listPatients", summary = "Your own patients; an administrator's: the clinic's")
    public Uni<Page<PatientSummary>> list(@BeanParam @Valid PatientSearch search, @BeanParam @Valid PageRequest page) {
        return enrolment.list(search, page);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "registerPatient", summary = "Register a patient under an id of your making")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PatientView.class)))
    public Uni<Response> register(@RestPath UUID id, @NotNull @Valid RegisterPatientRequest request) {
        return enrolment
                .register(id, request)
                .map(created -> created.map(PatientView::ofDemographics).response());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "getPatient", summary = "Read a patient's demographics")
    public Uni<PatientView> get(@RestPath UUID id) {
        return enrolment.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "changePatient", summary = "Change what your role may change; what is left out stays")
    public Uni<PatientView> change(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = PatientDetails.class)))
                    MergePatch request) {
        return enrolment.change(id, seen, request);
    }
}
