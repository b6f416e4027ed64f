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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Conversations over HTTP.
@Path("/v1/conversations")
@Tag(name = "Conversations")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class ConversationResource {
    private final ConversationService conversations;
    private final ReceiptService receipts;

    ConversationResource(ConversationService conversations, ReceiptService receipts) {
        this.conversations = conversations;
        this.receipts = receipts;
    }

    @GET
    @Operation(
            operationId = "listConversations",
            summary = "Your own conversations, or those of your patients, with what you have not read")
    public Uni<Page<ConversationView>> list(@BeanParam @Valid PageRequest page) {
        return conversations.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readConversation", summary = "One conversation, with who takes part in it now")
    public Uni<ConversationDetails> read(@RestPath UUID id) {
        return conversations.read(id);
    }

    @POST
    @Path("/{id}/delivered")
    @Operation(operationId = "markDelivered", summary = "Say how far messages have reached your device")
    @APIResponse(responseCode = "204", description = "Noted")
    public Uni<Void> delivered(@RestPath UUID id, @NotNull @Valid UpToRequest request) {
        return receipts.delivered(id, request.upTo());
    }

    @POST
    @Path("/{id}/read")
    @Operation(operationId = "markRead", summary = "Say how far you have read")
    @APIResponse(responseCode = "204", description = "Noted")
    public Uni<Void> markRead(@RestPath UUID id, @NotNull @Valid UpToRequest request) {
        return receipts.read(id, request.upTo());
    }
}
