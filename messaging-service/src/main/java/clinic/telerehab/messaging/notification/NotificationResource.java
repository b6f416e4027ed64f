package clinic.telerehab.messaging.notification;

import clinic.telerehab.kit.change.IfMatch;
import clinic.telerehab.kit.identity.Role;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// One's own notifications over HTTP.
@Path("/v1/me")
@Tag(name = "Notifications")
@RolesAllowed({Role.PATIENT, Role.CLINICIAN, Role.CLINIC_ADMIN})
public class NotificationResource {
    private final NotificationService notifications;

    NotificationResource(NotificationService notifications) {
        this.notifications = notifications;
    }

    @GET
    @Path("/notifications")
    @Operation(operationId = "listNotifications", summary = "What you were told, newest first")
    public Uni<Page<NotificationView>> list(
            @QueryParam("unread") @DefaultValue("false") boolean unread, @BeanParam @Valid PageRequest page) {
        return notifications.list(unread, page);
    }

    @POST
    @Path("/notifications/read")
    @Operation(operationId = "readNotifications", summary = "Say which notifications you have seen")
    @APIResponse(responseCode = "204", description = "Noted")
    public Uni<Void> read(@NotNull @Valid ReadNotificationsRequest request) {
        return notifications.read(request);
    }

    @GET
    @Path("/notification-preferences")
    @Operation(operationId = "getNotificationPreferences", summary = "How you want to be told")
    public Uni<PreferencesView> preferences() {
        return notifications.preferences();
    }

    @PUT
    @Path("/notification-preferences")
    @Operation(operationId = "changeNotificationPreferences", summary = "Say how you want to be told")
    public Uni<PreferencesView> change(
            @RestHeader("If-Match") @Nullable IfMatch seen, @NotNull @Valid ChangePreferencesRequest request) {
        return notifications.change(seen, request);
    }
}
