package clinic.telerehab.messaging.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that waits, as the app shows it.
///
/// @param refs ids of what it is about, by their names
/// @param readAt absent while it is unread
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationView(
        UUID id,
        NotificationType type,
        boolean urgent,
        Map<String, UUID> refs,
        Instant createdAt,
        @Nullable Instant readAt) {
    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.type(),
                notification.urgent(),
                notification.refs(),
                notification.createdAt(),
                notification.readAt());
    }
}
