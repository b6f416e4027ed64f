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

/// Conversations over HTTP.
@Path("/v1/conversations")
@Tag(name = "Conversations")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class ConversationResource {
    private final ConversationService conversations;

    ConversationResource(ConversationService conversations) {
        this.conversations = conversations;
    }

    @GET
    @Operation(operationId = "listConversations", summary = "Your own conversations, or those of your patients")
    public Uni<Page<ConversationView>> list(@BeanParam @Valid PageRequest page) {
        return conversations.list(page).map(threads -> threads.map(ConversationView::of));
    }

    @GET
    @Path("/{id}/messages")
    @Operation(operationId = "listMessages", summary = "The messages of a conversation, newest first")
    public Uni<Page<MessageView>> messages(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return conversations.messages(id, page).map(messages -> messages.map(MessageView::of));
    }

    @PUT
    @Path("/{id}/messages/{messageId}")
    @Operation(operationId = "sendMessage", summary = "Send a message under an id of your making; safe to send again")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Uni<Response> send(@RestPath UUID id, @RestPath UUID messageId, @NotNull @Valid SendMessageRequest request) {
        return conversations
                .send(id, messageId, request)
                .map(created -> created.map(MessageView::of).response());
    }
}
