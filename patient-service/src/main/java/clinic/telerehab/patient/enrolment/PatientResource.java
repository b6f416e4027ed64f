package clinic.telerehab.patient.enrolment;

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
import org.jboss.resteasy.reactive.RestPath;

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
    public Uni<Page<PatientSummary>> list(@BeanParam @Valid PageRequest page) {
        return enrolment.list(page);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "registerPatient", summary = "Register a patient under an id of your making")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PatientView.class)))
    public Uni<Response> register(@RestPath UUID id, @NotNull @Valid RegisterPatientRequest request) {
        return enrolment
                .register(id, request)
                .map(created -> created.map(PatientView::of).response());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
    @Operation(operationId = "getPatient", summary = "Read a patient's demographics")
    public Uni<PatientView> get(@RestPath UUID id) {
        return enrolment.get(id).map(PatientView::of);
    }
}
