package clinic.telerehab.messaging.conversation;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.change.MergePatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Messages over HTTP.
@Path("/v1/conversations/{id}/messages")
@Tag(name = "Messages")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN})
public class MessageResource {
    private final MessageService messages;

    MessageResource(MessageService messages) {
        this.messages = messages;
    }

    @GET
    @Operation(operationId = "listMessages", summary = "The messages of a conversation, newest first")
    public Uni<Page<MessageView>> list(
            @RestPath UUID id,
            @QueryParam("before") @Min(1) @Parameter(description = "Only messages before this seq") @Nullable
                    Long before,
            @BeanParam @Valid PageRequest page) {
        return messages.list(id, before, page);
    }

    @GET
    @Path("/search")
    @Operation(
            operationId = "searchMessages",
            summary = "The messages with these words, newest first; quotes, OR and - as in a search engine")
    public Uni<Page<MessageView>> search(
            @RestPath UUID id,
            @QueryParam("q") @NotBlank @Size(max = 200) @Nullable String words,
            @BeanParam @Valid PageRequest page) {
        return messages.search(id, words == null ? "" : words, page);
    }

    @PUT
    @Path("/{messageId}")
    @Operation(operationId = "sendMessage", summary = "Send a message under an id of your making; safe to send again")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Uni<Response> send(@RestPath UUID id, @RestPath UUID messageId, @NotNull @Valid SendMessageRequest request) {
        return messages.send(id, messageId, request).map(created -> created.response());
    }

    @PATCH
    @Path("/{messageId}")
    @Consumes({MergePatch.TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "editMessage", summary = "Correct your own message, within 15 minutes")
    public Uni<MessageView> edit(
            @RestPath UUID id,
            @RestPath UUID messageId,
            @RestHeader("If-Match") @Nullable IfMatch seen,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.TYPE,
                                            schema = @Schema(implementation = EditedMessage.class)))
                    MergePatch request) {
        return messages.edit(id, messageId, seen, request);
    }

    @DELETE
    @Path("/{messageId}")
    @Operation(operationId = "retractMessage", summary = "Take your own message back; its place stays")
    public Uni<MessageView> retract(
            @RestPath UUID id, @RestPath UUID messageId, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return messages.retract(id, messageId, seen);
    }
}
