package clinic.telerehab.messaging.conversation;

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

/// The conversations about one patient over HTTP.
@Path("/v1/patients/{patientId}/conversations")
@Tag(name = "Conversations")
public class PatientConversationsResource {
    private final ConversationService conversations;

    PatientConversationsResource(ConversationService conversations) {
        this.conversations = conversations;
    }

    @GET
    @RolesAllowed({Role.PATIENT, Role.CLINICIAN})
    @Operation(operationId = "listPatientConversations", summary = "The conversations about a patient")
    public Uni<Page<ConversationView>> list(@RestPath UUID patientId, @BeanParam @Valid PageRequest page) {
        return conversations.ofPatient(patientId, page);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.CLINICIAN)
    @Operation(
            operationId = "openTeamConversation",
            summary = "Open a conversation of the care team alone; the patient never learns of it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConversationView.class)))
    public Uni<Response> openTeam(
            @RestPath UUID patientId, @RestPath UUID id, @NotNull @Valid OpenTeamRequest request) {
        return conversations.openTeam(patientId, id, request).map(created -> created.response());
    }
}
