package clinic.telerehab.messaging.inbox;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The alert inbox over HTTP.
@Path("/v1/inbox")
@Tag(name = "Inbox")
@RolesAllowed(Role.CLINICIAN)
public class InboxResource {
    private final InboxService inbox;

    InboxResource(InboxService inbox) {
        this.inbox = inbox;
    }

    @GET
    @Operation(operationId = "listInbox", summary = "Alerts about your patients, newest first")
    public Uni<Page<InboxItemView>> list(
            @QueryParam("state") InboxItem.@Nullable State state, @BeanParam @Valid PageRequest page) {
        return inbox.list(state, page).map(items -> items.map(InboxItemView::of));
    }

    @POST
    @Path("/{id}/acknowledge")
    @Operation(operationId = "acknowledgeInboxItem", summary = "Say that you look after this alert")
    public Uni<InboxItemView> acknowledge(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return inbox.acknowledge(id, seen).map(InboxItemView::of);
    }

    @POST
    @Path("/{id}/resolve")
    @Operation(operationId = "resolveInboxItem", summary = "Say what came of this alert")
    public Uni<InboxItemView> resolve(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ResolveRequest request) {
        return inbox.resolve(id, seen, request).map(InboxItemView::of);
    }
}
