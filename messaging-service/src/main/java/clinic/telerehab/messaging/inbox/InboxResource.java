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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The alert inbox over HTTP.
@Path("/v1/inbox")
@Tag(name = "Inbox")
@RolesAllowed({Role.CLINICIAN, Role.CLINIC_ADMIN})
public class InboxResource {
    private final InboxService inbox;
    private final InboxCommands commands;

    InboxResource(InboxService inbox, InboxCommands commands) {
        this.inbox = inbox;
        this.commands = commands;
    }

    @GET
    @Operation(
            operationId = "listInbox",
            summary = "Alerts, newest first: your patients' whole, and of your clinic's what you have to know")
    public Uni<Page<InboxItemView>> list(@BeanParam @Valid InboxFilter filter, @BeanParam @Valid PageRequest page) {
        return inbox.list(filter, page);
    }

    @GET
    @Path("/stats")
    @Operation(operationId = "getInboxStats", summary = "How many alerts wait, and how soon they are acknowledged")
    public Uni<InboxStats> stats() {
        return inbox.stats();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInboxItem", summary = "One alert")
    public Uni<InboxItemView> get(@RestPath UUID id) {
        return inbox.get(id);
    }

    @POST
    @Path("/{id}/acknowledge")
    @Operation(operationId = "acknowledgeInboxItem", summary = "Say that you look after this alert")
    public Uni<InboxItemView> acknowledge(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.acknowledge(id, seen);
    }

    @POST
    @Path("/{id}/assign")
    @Operation(operationId = "assignInboxItem", summary = "Give this alert to somebody of the care team")
    public Uni<InboxItemView> assign(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid AssignRequest request) {
        return commands.assign(id, seen, request);
    }

    @POST
    @Path("/{id}/start")
    @Operation(operationId = "startInboxItem", summary = "Say that you are at it")
    public Uni<InboxItemView> start(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.start(id, seen);
    }

    @POST
    @Path("/{id}/resolve")
    @Operation(operationId = "resolveInboxItem", summary = "Say what came of this alert")
    public Uni<InboxItemView> resolve(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ResolveRequest request) {
        return commands.resolve(id, seen, request);
    }

    @POST
    @Path("/{id}/dismiss")
    @Operation(operationId = "dismissInboxItem", summary = "Say that nothing comes of this alert")
    public Uni<InboxItemView> dismiss(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid DismissRequest request) {
        return commands.dismiss(id, seen, request);
    }

    @POST
    @Path("/{id}/reopen")
    @Operation(operationId = "reopenInboxItem", summary = "Open a settled alert again")
    public Uni<InboxItemView> reopen(@RestPath UUID id, @RestHeader("If-Match") @Nullable IfMatch seen) {
        return commands.reopen(id, seen);
    }
}
