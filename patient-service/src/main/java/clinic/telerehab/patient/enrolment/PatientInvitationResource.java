package clinic.telerehab.patient.enrolment;

import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import clinic.telerehab.patient.invitation.InvitationMail;
import clinic.telerehab.patient.invitation.InvitationView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/// Invitations of patients over HTTP.
@Path("/v1/patients/{patientId}/invitations")
@Tag(name = "Patients")
@RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
public class PatientInvitationResource {
    private final PatientInvitationService invitations;
    private final InvitationMail mail;

    PatientInvitationResource(PatientInvitationService invitations, InvitationMail mail) {
        this.invitations = invitations;
        this.mail = mail;
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "Which invitations were sent, used and revoked")
    public Uni<Page<InvitationView>> list(@RestPath UUID patientId, @BeanParam @Valid PageRequest page) {
        return invitations.list(patientId, page);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeInvitation", summary = "Make the mailed code worthless")
    public Uni<InvitationView> revoke(@RestPath UUID patientId, @RestPath UUID id) {
        return invitations.revoke(patientId, id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "invitePatient",
            summary = "Mail the patient a code to link their login with; repeat under a new id for a new code")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Uni<Response> invite(@RestPath UUID patientId, @RestPath UUID id) {
        return invitations.invite(patientId, id).chain(mail::deliver);
    }
}
