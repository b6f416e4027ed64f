package clinic.telerehab.patient.practitioner;

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

/// Invitations of staff over HTTP.
@Path("/v1/practitioners/{practitionerId}/invitations")
@Tag(name = "Practitioners")
@RolesAllowed(Role.CLINIC_ADMIN)
public class PractitionerInvitationResource {
    private final PractitionerInvitationService invitations;
    private final InvitationMail mail;

    PractitionerInvitationResource(PractitionerInvitationService invitations, InvitationMail mail) {
        this.invitations = invitations;
        this.mail = mail;
    }

    @GET
    @Operation(
            operationId = "listPractitionerInvitations",
            summary = "Which invitations of a member of staff were sent, used and revoked")
    public Uni<Page<InvitationView>> list(@RestPath UUID practitionerId, @BeanParam @Valid PageRequest page) {
        return invitations.list(practitionerId, page);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokePractitionerInvitation", summary = "Make the code mailed to staff worthless")
    public Uni<InvitationView> revoke(@RestPath UUID practitionerId, @RestPath UUID id) {
        return invitations.revoke(practitionerId, id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "invitePractitioner",
            summary = "Mail staff a code to link their login with; repeat under a new id for a new code")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Uni<Response> invite(@RestPath UUID practitionerId, @RestPath UUID id) {
        return invitations.invite(practitionerId, id).chain(mail::deliver);
    }
}
